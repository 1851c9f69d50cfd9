import type { LocalDate } from '@views/kernel';

export const OUTCOMES = ['newTask', 'redate', 'reopen', 'close', 'note'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A point of the conclusion as it is typed. */
export interface DraftPoint {
  key: number;
  text: string;
  outcome: Outcome;
  title: string;
  deliverable: string;
  dueDate: LocalDate | null;
  leadAgencyId: string | null;
  /** Missing in what was kept by an earlier release. */
  cooperatingAgencyIds?: string[];
  commitmentId: string | null;
  /** The task that is changed. */
  assignmentId: string | null;
}

export interface Draft {
  number: string;
  concludedOn: LocalDate | null;
  text: string;
  points: DraftPoint[];
}

const NOTHING = { title: '', deliverable: '', dueDate: null, leadAgencyId: null, commitmentId: null, assignmentId: null };

export const pointAfter = (points: readonly DraftPoint[]): DraftPoint => ({
  key: Math.max(0, ...points.map(({ key }) => key)) + 1,
  text: '',
  outcome: 'newTask',
  ...NOTHING,
});

export const freshDraft = (today: LocalDate): Draft => ({ number: '', concludedOn: today, text: '', points: [pointAfter([])] });

export const isStarted = ({ number, text, points }: Draft): boolean =>
  Boolean(number || text) || points.length > 1 || points.some((point) => point.text || point.title || point.commitmentId);

const TITLE = 500;

/** As the server takes it. A task without a goal of its own is called as the point says. */
export function inputFrom({ number, concludedOn, text, points }: Draft, partyId: string) {
  return { ...(number.trim() && { number }), concludedOn, text, partyId, points: points.map(pointFrom) };
}

/** Who leads does not cooperate as well. */
export const cooperatingOf = ({ leadAgencyId, cooperatingAgencyIds = [] }: DraftPoint): string[] =>
  cooperatingAgencyIds.filter((id) => id !== leadAgencyId);

function pointFrom(point: DraftPoint) {
  const { text, outcome, dueDate, assignmentId } = point;
  if (outcome === 'note') return { text };
  const due = dueDate && { dueDate };
  if (outcome !== 'newTask') return { text, change: { assignmentId, change: outcome, ...(outcome !== 'close' && due) } };
  return { text, task: { ...taskFrom(point), ...due } };
}

function taskFrom(point: DraftPoint) {
  const { text, title, deliverable, leadAgencyId, commitmentId } = point;
  return {
    commitmentId,
    leadAgencyId,
    cooperatingAgencyIds: cooperatingOf(point),
    title: title.trim() || text.trim(),
    ...(deliverable.trim() && { deliverable }),
  };
}

export type Fault = 'fill' | 'choose' | 'tooLong';

/** What is missing, by the path of the field. */
export function faultsIn({ concludedOn, text, points }: Draft): Map<string, Fault> {
  const faults = new Map<string, Fault>();
  if (!concludedOn) faults.set('concludedOn', 'fill');
  if (!text.trim()) faults.set('text', 'fill');
  for (const [n, point] of points.entries()) for (const [field, fault] of faultsOf(point)) faults.set(`points.${n}.${field}`, fault);
  return faults;
}

function faultsOf({ text, outcome, title, dueDate, leadAgencyId, commitmentId, assignmentId }: DraftPoint): [string, Fault][] {
  const faults: [string, Fault][] = text.trim() ? [] : [['text', 'fill']];
  if (outcome === 'note') return faults;
  if (outcome !== 'newTask') {
    if (!assignmentId) faults.push(['change.assignmentId', 'choose']);
    if (outcome === 'redate' && !dueDate) faults.push(['change.dueDate', 'fill']);
    return faults;
  }
  if (!commitmentId) faults.push(['task.commitmentId', 'choose']);
  if (!leadAgencyId) faults.push(['task.leadAgencyId', 'choose']);
  if ((title.trim() || text.trim()).length > TITLE) faults.push(['task.title', 'tooLong']);
  return faults;
}
