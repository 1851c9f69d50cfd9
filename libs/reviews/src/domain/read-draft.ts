import { type Id, type Ladders, type LocalDate, Reading } from '@dondoc/kernel';
import type { CycleVersionInput } from './cycle-version';
import { PRESETS, type RhythmChoice } from './presets';
import { type DateRule, STAGES, type Stages } from './stages';

/** A draft that is written nowhere: a next version of an agreement's cycle. */
export interface UnwrittenDraft extends Omit<CycleVersionInput, 'rhythm'> {
  rhythm: RhythmChoice;
  /** Which cycle; may be left out where the agreement has one or none. */
  cycleId?: Id;
}

const KNOWN = ['rhythm', 'stages', 'ladders', 'activeFrom', 'assumed', 'cycleId', 'agreementId', 'nameVi', 'nameEn'];

/** A draft from a file, in the form in which the API takes one. @throws invalid `data.fault` naming the path */
export function readDraft(data: unknown): UnwrittenDraft {
  const file = new Reading(data);
  mustKnow(file, KNOWN);
  const [stages, ladders, cycleId] = [
    file.at('stages').orNull(readStages),
    file.at('ladders').orNull(readLadders),
    file.at('cycleId').textOrNull(),
  ];
  return {
    rhythm: readRhythm(file.at('rhythm')),
    activeFrom: file.at('activeFrom').date(),
    ...(stages && { stages }),
    ...(ladders && { ladders }),
    ...(cycleId && { cycleId }),
  };
}

function mustKnow(row: Reading, known: readonly string[]): void {
  const strange = row.keys().find((key) => !known.includes(key));
  if (strange !== undefined) throw row.at(strange).fault('không có mục này', 'there is no such property');
}

function readRhythm(row: Reading): RhythmChoice {
  mustKnow(row, ['preset', 'everyYears', 'every', 'unit', 'anchor', 'lasting', 'dates', 'from']);
  if (!row.at('preset').isNull) return { preset: row.at('preset').oneOf(PRESETS) };
  if (!row.at('everyYears').isNull) return { everyYears: row.at('everyYears').integer() };
  if (!row.at('dates').isNull) {
    const from: LocalDate | null = row.at('from').dateOrNull();
    const dates = row
      .at('dates')
      .list()
      .map((date) => date.date());
    return { dates, ...(from && { from }) };
  }
  const lasting = row.at('lasting').orNull((one) => one.integer());
  return { every: row.at('every').integer(), unit: 'month', anchor: row.at('anchor').date(), ...(lasting !== null && { lasting }) };
}

function readStages(row: Reading): Stages {
  mustKnow(row, STAGES);
  const rules = row.keys().map((stage) => [stage, readRule(row.at(stage))] as const);
  return Object.fromEntries(rules) as unknown as Stages;
}

function readRule(row: Reading): DateRule {
  mustKnow(row, ['from', 'days', 'workingDays']);
  const count = (name: string) => row.at(name).orNull((one) => one.integer()) ?? 0;
  return { from: row.at('from').oneOf(['periodStart', 'periodEnd', ...STAGES]), days: count('days'), workingDays: count('workingDays') };
}

function readLadders(row: Reading): Ladders {
  return Object.fromEntries(row.keys().map((kind) => [kind, row.at(kind).list().map(readRung)])) as Ladders;
}

function readRung(row: Reading) {
  mustKnow(row, ['offset', 'every', 'audience', 'kind', 'afterUrging']);
  const count = (name: string) => {
    const value = row.at(name).orNull((one) => one.integer());
    return value === null ? {} : { [name]: value };
  };
  return {
    offset: row.at('offset').integer(),
    audience: row.at('audience').text(),
    kind: row.at('kind').text(),
    ...count('every'),
    ...count('afterUrging'),
  };
}
