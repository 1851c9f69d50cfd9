import { formatDate, invalid, type LocalDate, type Words } from '@dondoc/kernel';
import { defaultStages } from './default-stages';
import { decree09, everyYearsFrom, type Preset, type Rhythm } from './rhythm';
import type { Stages } from './stages';

/** A rhythm by its name: a window of Decree 09/2019/NĐ-CP, or every so many years from the day of signing. */
export type RhythmByName = { preset: Preset } | { everyYears: number };

export type RhythmChoice = Rhythm | RhythmByName;

/** What a name needs to become dates. */
export interface Anchors {
  activeFrom: LocalDate;
  /** The day on which the agreement was signed, where it is known. */
  signedOn: LocalDate | null;
}

export const PRESETS = ['month', 'quarter', 'halfYear', 'nineMonths', 'year'] as const satisfies readonly Preset[];

/** @throws invalid `cycle.rhythm`, or `cycle.unsigned` where the day of signing is not known */
export function chosenRhythm(choice: RhythmChoice, { activeFrom, signedOn }: Anchors): Rhythm {
  if ('preset' in choice) {
    if (!PRESETS.includes(choice.preset)) throw invalid('cycle.rhythm', 'Không có chu kỳ mẫu này.', 'There is no such preset.');
    return decree09(choice.preset, activeFrom);
  }
  if (!('everyYears' in choice)) return choice;
  if (!signedOn) throw invalid('cycle.unsigned', 'Chưa rõ ngày ký thỏa thuận.', 'The day on which the agreement was signed is not known.');
  return everyYearsFrom(signedOn, choice.everyYears);
}

export interface PresetView {
  choice: RhythmByName;
  name: Words;
  /** Where it comes from. */
  basis: Words;
  rhythm: Rhythm;
  stages: Stages;
}

const DECREE: Words = { vi: 'Nghị định 09/2019/NĐ-CP, Điều 12', en: 'Decree 09/2019/NĐ-CP, article 12' };

const NAMES: Record<Preset, { name: Words; basis: Words }> = {
  month: { name: { vi: 'Hằng tháng (15 → 14)', en: 'Monthly (15th to 14th)' }, basis: DECREE },
  quarter: { name: { vi: 'Hằng quý', en: 'Quarterly' }, basis: DECREE },
  halfYear: { name: { vi: '6 tháng (15/12 → 14/6, 15/6 → 14/12)', en: 'Half-yearly (15/12 to 14/6, 15/6 to 14/12)' }, basis: DECREE },
  nineMonths: {
    name: { vi: '9 tháng (15/12 → 14/9)', en: 'Nine months (15/12 to 14/9)' },
    basis: { vi: 'Quy định của tỉnh', en: 'Provincial rule' },
  },
  year: { name: { vi: 'Hằng năm (15/12 → 14/12)', en: 'Yearly (15/12 to 14/12)' }, basis: DECREE },
};

const YEARS = [1, 2, 3, 5];

/** What an editor can offer for an agreement. A list of dates is written, not chosen. */
export function presetsFor(anchors: Anchors): PresetView[] {
  const windows = PRESETS.map((preset) => presetView({ preset }, NAMES[preset], anchors));
  const { signedOn } = anchors;
  return signedOn
    ? [...windows, ...YEARS.map((years) => presetView({ everyYears: years }, fromSigning(years, signedOn), anchors))]
    : windows;
}

function presetView(choice: RhythmByName, { name, basis }: { name: Words; basis: Words }, anchors: Anchors): PresetView {
  const rhythm = chosenRhythm(choice, anchors);
  return { choice, name, basis, rhythm, stages: defaultStages(rhythm) };
}

const fromSigning = (years: number, signedOn: LocalDate) => ({
  name: {
    vi: years === 1 ? 'Hằng năm từ ngày ký' : `${years} năm một lần từ ngày ký`,
    en: years === 1 ? 'Every year from the signing' : `Every ${years} years from the signing`,
  },
  basis: { vi: `Thỏa thuận ký ngày ${formatDate(signedOn)}`, en: `The agreement, signed on ${formatDate(signedOn)}` },
});
