import type { Reading } from '@dondoc/kernel';
import type { CommitmentData, RecurrenceData } from './agreements-data';
import { code, codes, count, every, knowing, many, readMoney, UNITS } from './read-parts';

const RECURRENCES = ['none', 'once', 'interval', 'onOccurrence', 'unspecified'] as const;

export function readCommitment(row: Reading): CommitmentData {
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

function readRecurrence(row: Reading): RecurrenceData {
  const kind = row.at('kind').oneOf(RECURRENCES);
  if (kind !== 'interval') return knowing(row, { kind });
  return knowing(row, { kind, every: every(row.at('every')), unit: row.at('unit').oneOf(UNITS) });
}
