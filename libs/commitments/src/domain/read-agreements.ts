import { Reading } from '@dondoc/kernel';
import type { AgreementData } from './agreements-data';
import { readCommitment } from './read-commitment';
import { readMechanism } from './read-mechanism';
import { code, codes, count, knowing, many, readMoney, upTo } from './read-parts';

const DOCUMENT_STATES = ['signed', 'toBeSigned', 'issued'] as const;

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

function readPeriod(row: Reading): AgreementData['period'] {
  return knowing(row, {
    from: count(row.at('from')),
    to: count(row.at('to')),
    openEnded: row.at('openEnded').orNull((one) => one.flag()) ?? false,
    textVi: row.at('textVi').textOrNull(),
  });
}
