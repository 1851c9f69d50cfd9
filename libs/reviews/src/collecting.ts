import { partyPlace, type SubjectDraft, syncSubjects } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Fact, Id, LocalDate } from '@dondoc/kernel';
import { forgetNotSent } from './data/assessments';
import { lineStates } from './data/matrix';
import { lockReview, type OpenReview } from './data/reviews';
import { save } from './data/saving';
import { lineSubjects, sideSubjects } from './data/subjects';
import type { ReviewSide } from './domain/side';
import type { OwnSide } from './own-side';

/** Saves the review with its sides and writes the facts, together with what follows for the review as a whole. */
export async function saveReview(tx: Tx, { review, sides }: OpenReview, facts: Fact[], officeId: Id | null = null): Promise<void> {
  const settled = review.settle(sides, tx.now);
  await save(tx, sides);
  await save(tx, review);
  await record(tx, [...facts, ...settled], officeId);
}

export type LockedBy = 'coordinator' | 'calendar';

/** From now on the lines of this side stand still: an update that comes later does not count for this period. */
export async function lockSide(tx: Tx, open: OpenReview, own: Omit<OwnSide, 'place'>, by: LockedBy): Promise<void> {
  own.side.lock(tx.now, own.officeId);
  const lines = await lineSubjects(tx, { reviewId: open.review.id, partyId: own.side.partyId });
  const consolidation = await subjectOfSide(tx, own.side, 'consolidation');
  await syncSubjects(tx, [...lines.map(become('closed')), ...consolidation.map(become(by === 'coordinator' ? 'met' : 'closed'))]);
  const counts = { lines: lines.length, sent: lines.filter((line) => line.state === 'met').length };
  await saveReview(tx, open, [open.review.fact('review.sideLocked', { ...counts, by }, own.localityId)], own.officeId);
}

/** Locks the sides of this review whose last day has passed. */
export async function lockByCalendar(tx: Tx, reviewId: Id): Promise<void> {
  const open = await lockReview(tx, reviewId);
  for (const side of open.sides.filter((one) => one.isOver(open.review.submissionOn, tx.today))) {
    const { side: localityId = null } = await partyPlace(tx, side.partyId);
    await lockSide(tx, open, { side, localityId, officeId: null }, 'calendar');
  }
}

/** What was sent may be changed, what was not is owed again until `until`, and so is the consolidation; a signature asked for is not. */
export async function reopenSide(tx: Tx, open: OpenReview, own: OwnSide, again: { reason: string; until: LocalDate }): Promise<void> {
  own.side.reopen(again.reason, again.until);
  const owedAgain = (subject: SubjectDraft): SubjectDraft => ({
    ...subject,
    state: 'owed',
    deadline: later(subject.deadline, again.until),
  });
  await forgetNotSent(tx, own.side);
  const states = await lineStates(tx, open.review.id);
  const lines = (await lineSubjects(tx, { reviewId: open.review.id, partyId: own.side.partyId })).map((line) => {
    const state = states.get(line.aboutId);
    return state === 'sent' ? become('met')(line) : state === 'notAsked' ? line : owedAgain(line);
  });
  const consolidation = await subjectOfSide(tx, own.side, 'consolidation');
  const signature = (await subjectOfSide(tx, own.side, 'signature')).filter(isOpen);
  await syncSubjects(tx, [...lines, ...consolidation.map(owedAgain), ...signature.map(become('closed'))]);
  const { reopenedReason: reason, reopenedUntil: until } = own.side;
  await saveReview(tx, open, [open.review.fact('review.reopened', { reason, until, localityId: own.localityId })], own.officeId);
}

export async function subjectOfSide(tx: Tx, side: ReviewSide, kind: 'consolidation' | 'signature'): Promise<SubjectDraft[]> {
  return (await sideSubjects(tx, side.reviewId, kind)).filter((subject) => subject.aboutId === side.id);
}

const isOpen = (subject: SubjectDraft) => subject.state === 'owed' || subject.state === 'paused';

export const become =
  (state: SubjectDraft['state']) =>
  (subject: SubjectDraft): SubjectDraft => ({ ...subject, state });

export const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b);
