import { type Id, type Instant, invalid, type LocalDate } from '@dondoc/kernel';
import type { AssignmentState } from './assignment-states';
import type { ReportInput } from './inputs';
import { type TextRule, written } from './written';

/** What an agency said about an assignment on a day. Written once. */
export interface StatusUpdate {
  id: Id;
  assignmentId: Id;
  agencyId: Id;
  personId: Id | null;
  officeId: Id | null;
  /** The coordinator wrote it for the agency. */
  onBehalf: boolean;
  nothingNew: boolean;
  state: AssignmentState;
  /** Per cent. */
  progress: number;
  results: string;
  obstacles: string;
  recommendations: string;
  internalNote: string | null;
  reportedOn: LocalDate;
  reportedAt: Instant;
}

/** Who reports: the lead agency, a cooperating agency for its part, or the coordinator for the lead agency. */
export interface Reporter {
  part: 'lead' | 'cooperating' | 'coordinator';
  agencyId: Id;
  personId: Id | null;
  officeId: Id | null;
}

/** When something happens, and where identifiers come from. */
export interface Moment {
  now: Instant;
  today: LocalDate;
  newId(): Id;
}

const LONG = 10_000;
const RESULTS: TextRule = { code: 'report.results', words: { vi: 'Kết quả thực hiện', en: 'Results' }, max: LONG };
const OBSTACLES: TextRule = { code: 'report.obstacles', words: { vi: 'Khó khăn, vướng mắc', en: 'Obstacles' }, max: LONG };
const RECOMMENDATIONS: TextRule = { code: 'report.recommendations', words: { vi: 'Kiến nghị, đề xuất', en: 'Recommendations' }, max: LONG };
const INTERNAL: TextRule = { code: 'report.internalNote', words: { vi: 'Ghi chú nội bộ', en: 'Internal note' }, max: LONG };

export type ReportTexts = Pick<StatusUpdate, 'results' | 'obstacles' | 'recommendations' | 'internalNote'>;

export function textsOf(input: ReportInput): ReportTexts {
  return {
    results: written(input.results, RESULTS),
    obstacles: written(input.obstacles, OBSTACLES),
    recommendations: written(input.recommendations, RECOMMENDATIONS),
    internalNote: written(input.internalNote, INTERNAL) || null,
  };
}

const saysSomething = (texts: ReportTexts) => Boolean(texts.results || texts.obstacles || texts.recommendations);

/** A report says something new, or says that there is nothing new; never both, never neither. */
export function mustSaySomething(input: ReportInput, texts: ReportTexts, movesOn: boolean): void {
  if (input.nothingNew) {
    if (!saysSomething(texts) && !movesOn && input.state !== 'submitted_as_done') return;
    throw invalid(
      'report.contradictsItself',
      'Đã báo không có gì mới thì không nhập nội dung, tiến độ hay trạng thái mới.',
      'A report of nothing new carries no new text, progress or state.',
    );
  }
  if (saysSomething(texts) || movesOn) return;
  throw invalid(
    'report.empty',
    'Cần nhập kết quả, khó khăn, kiến nghị hoặc tiến độ mới; nếu không có gì mới, hãy chọn “Không có gì mới trong kỳ”.',
    'Give results, obstacles, recommendations or new progress; if there is none, say that there is nothing new this period.',
  );
}

/** Per cent done after this report. */
export function progressOf(input: ReportInput, before: number): number {
  const progress = input.progress ?? (input.state === 'submitted_as_done' ? 100 : before);
  if (!Number.isInteger(progress) || progress < 0 || progress > 100)
    throw invalid('report.progress', 'Tiến độ là số nguyên từ 0 đến 100.', 'Progress is a whole number from 0 to 100.');
  if (input.state === 'submitted_as_done' && progress < 100)
    throw invalid('report.progress', 'Trình hoàn thành thì tiến độ là 100%.', 'What is submitted as done is at 100 per cent.');
  return progress;
}
