import { Reading } from '@dondoc/kernel';
import type {
  AgreementData,
  CommitmentData,
  CoordinatingAgencyData,
  IntervalData,
  MechanismData,
  MoneyData,
  OverseerData,
  RecurrenceData,
} from './agreements-data';

const DOCUMENT_STATES = ['signed', 'toBeSigned', 'issued'] as const;
const RECURRENCES = ['none', 'once', 'interval', 'onOccurrence', 'unspecified'] as const;
const UNITS = ['month', 'year'] as const;

/** An import is one transaction: so much of it at the most. */
const MOST_AGREEMENTS = 500;
const MOST_COMMITMENTS = 1000;

/**
 * The agreements of a file, every value of the kind it has to be; what the file says of others is looked at in `check-agreements.ts`.
 * A fact left out is null; a name nobody knows is a fault, so that no fact is lost by a slip of the pen.
 * @throws invalid `data.fault`, naming the path: `agreements[0].commitments[3].field`
 */
export function readAgreements(data: unknown): { agreements: AgreementData[]; rows: Reading[] } {
  const rows = upTo(MOST_AGREEMENTS, new Reading(data).at('agreements'));
  return { agreements: rows.map(readAgreement), rows };
}

function upTo(most: number, list: Reading): Reading[] {
  const rows = list.list();
  if (rows.length > most) throw list.fault(`nhiều hơn ${most} dòng`, `has more than ${most} rows`);
  return rows;
}

function knowing<T extends object>(row: Reading, value: T): T {
  const unknown = row.keys().find((key) => !Object.hasOwn(value, key));
  if (unknown === undefined) return value;
  throw row.at(unknown).fault('không có mục này trong định dạng', 'is not part of the format');
}

const many = <T>(row: Reading, read: (one: Reading) => T): T[] => (row.orNull((reading) => reading.list()) ?? []).map(read);
const codes = (row: Reading): string[] => many(row, (one) => one.text());
const count = (row: Reading): number | null =>
  row.orNull((one) => {
    const number = one.integer();
    if (number < 0 || number > 1_000_000) throw one.fault('phải từ 0 đến 1000000', 'must be from 0 to 1000000');
    return number;
  });

function readAgreement(row: Reading): AgreementData {
  return knowing(row, {
    code: code(row.at('code')),
    titleVi: row.at('titleVi').text(),
    titleEn: row.at('titleEn').text(),
    documentType: row.at('documentType').text(),
    documentNumber: row.at('documentNumber').textOrNull(),
    documentState: row.at('documentState').oneOf(DOCUMENT_STATES),
    signed: row.at('signed').flag(),
    eventDate: row.at('eventDate').dateOrNull(),
    signedDate: row.at('signedDate').dateOrNull(),
    sourcePublishedOn: row.at('sourcePublishedOn').dateOrNull(),
    period: row.at('period').orNull(readPeriod),
    parties: codes(row.at('parties')),
    counterparts: codes(row.at('counterparts')),
    unilateral: row.at('unilateral').flag(),
    issuerVi: row.at('issuerVi').textOrNull(),
    legalBasisVi: row.at('legalBasisVi').textOrNull(),
    statedCount: count(row.at('statedCount')),
    listedCount: count(row.at('listedCount')),
    countNote: row.at('countNote').textOrNull(),
    mechanism: readMechanism(row.at('mechanism')),
    money: many(row.at('money'), readMoney),
    sourceDocument: row.at('sourceDocument').textOrNull(),
    noteEn: row.at('noteEn').textOrNull(),
    commitments: upTo(MOST_COMMITMENTS, row.at('commitments')).map(readCommitment),
  });
}

/** A code stands in addresses and file names. */
function code(row: Reading): string {
  const text = row.text();
  if (text.length <= 100 && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text)) return text;
  throw row.fault(
    'chỉ gồm chữ, số, dấu chấm, gạch nối; dài nhất 100 ký tự',
    'has letters, digits, dots and hyphens only, at most 100 characters',
  );
}

function readPeriod(row: Reading): AgreementData['period'] {
  return knowing(row, {
    from: count(row.at('from')),
    to: count(row.at('to')),
    openEnded: row.at('openEnded').orNull((one) => one.flag()) ?? false,
    textVi: row.at('textVi').textOrNull(),
  });
}

function readMechanism(row: Reading): MechanismData {
  return knowing(row, {
    overseers: many(row.at('overseers'), readOverseer),
    coordinatingAgencies: many(row.at('coordinatingAgencies'), readCoordinatingAgency),
    reportsTo: codes(row.at('reportsTo')),
    reportingInterval: row.at('reportingInterval').orNull(readInterval),
    reviewInterval: row.at('reviewInterval').orNull(readInterval),
    noteEn: row.at('noteEn').textOrNull(),
  });
}

function readOverseer(row: Reading): OverseerData {
  return knowing(row, {
    locality: row.at('locality').text(),
    roleVi: row.at('roleVi').text(),
    roleEn: row.at('roleEn').text(),
    stated: row.at('stated').flag(),
  });
}

function readCoordinatingAgency(row: Reading): CoordinatingAgencyData {
  return knowing(row, {
    agency: row.at('agency').text(),
    stated: row.at('stated').flag(),
    scopeVi: row.at('scopeVi').textOrNull(),
    scopeEn: row.at('scopeEn').textOrNull(),
  });
}

function readInterval(row: Reading): IntervalData {
  return knowing(row, { every: every(row.at('every')), unit: row.at('unit').oneOf(UNITS) });
}

function every(row: Reading): number {
  const number = row.integer();
  if (number >= 1 && number <= 120) return number;
  throw row.fault('phải từ 1 đến 120', 'must be from 1 to 120');
}

function readRecurrence(row: Reading): RecurrenceData {
  const kind = row.at('kind').oneOf(RECURRENCES);
  if (kind !== 'interval') return knowing(row, { kind });
  return knowing(row, { kind, every: every(row.at('every')), unit: row.at('unit').oneOf(UNITS) });
}

function readMoney(row: Reading): MoneyData {
  return knowing(row, {
    amountVnd: row.at('amountVnd').integer(),
    approximate: row.at('approximate').flag(),
    fromLocality: row.at('fromLocality').textOrNull(),
    toLocality: row.at('toLocality').textOrNull(),
    purposeVi: row.at('purposeVi').text(),
    status: row.at('status').text(),
    givenOn: row.at('givenOn').dateOrNull(),
    noteEn: row.at('noteEn').textOrNull(),
  });
}

function readCommitment(row: Reading): CommitmentData {
  return knowing(row, {
    code: code(row.at('code')),
    parent: row.at('parent').textOrNull(),
    number: count(row.at('number')),
    kind: row.at('kind').text(),
    isCommitment: row.at('isCommitment').flag(),
    field: row.at('field').textOrNull(),
    groupVi: row.at('groupVi').textOrNull(),
    groupEn: row.at('groupEn').textOrNull(),
    titleVi: row.at('titleVi').text(),
    titleEn: row.at('titleEn').text(),
    obligors: codes(row.at('obligors')),
    recurrence: readRecurrence(row.at('recurrence')),
    leadAgencies: codes(row.at('leadAgencies')),
    cooperatingAgencies: codes(row.at('cooperatingAgencies')),
    money: many(row.at('money'), readMoney),
    note: row.at('note').textOrNull(),
  });
}
