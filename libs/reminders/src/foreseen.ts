import type { Tx } from '@dondoc/database';
import type { Id, LocalDate, Words, WorkingCalendar } from '@dondoc/kernel';
import type { PlannedReviewView } from '@dondoc/reviews';
import { type AskedAssignment, assignmentsToAsk, type NamedSubject, type SideAgency, sideAgencies } from './data/planned-subjects';
import type { Ladder, SubjectKind } from './domain/ladder';
import { plannedRungs, rungsThatNeverFire } from './domain/planned-rungs';
import type { Intent } from './domain/reminders-due';
import type { Span } from './domain/rung-dates';
import type { PlannedNotice } from './views';

/** Something owed, now or in a review to come, and until when it can be. */
export interface Foreseen {
  subject: NamedSubject;
  until: LocalDate;
  review?: PlannedReviewView;
}

export interface ForeseenNotice {
  subject: NamedSubject;
  intent: Intent;
  line: Omit<PlannedNotice, 'agreement'>;
}

/** What the reviews to come will ask of whom. A review is locked by the calendar on its submission: nothing is owed longer. */
export async function foreseenReviews(tx: Tx, agreementId: Id, reviews: readonly PlannedReviewView[]): Promise<Foreseen[]> {
  if (reviews.length === 0) return [];
  const asked = await assignmentsToAsk(tx, agreementId);
  const sides = await sideAgencies(tx, agreementId);
  return reviews.flatMap((review) => {
    const subjects = [...asked.map((one) => asks(one, review)), ...sides.flatMap((side) => sideOwes(side, review))];
    return subjects.map((subject) => ({ subject: { ...subject, agreementId }, until: review.submissionOn, review }));
  });
}

type Blank = Omit<NamedSubject, 'agreementId'>;

function blank(review: PlannedReviewView, kind: SubjectKind, deadline: LocalDate): Omit<Blank, 'partyId' | 'agencyId'> {
  return {
    id: `${review.cycleId} ${review.periodKey}`,
    kind,
    assignmentId: null,
    reviewId: null,
    cooperatingAgencyIds: [],
    name: kind,
    title: kind,
    periodKey: review.periodKey,
    cycleVersionId: review.cycleVersionId,
    owedSince: review.opensOn,
    deadline,
    nextRungOn: review.opensOn,
  };
}

const asks = (
  { assignmentId, partyId, agencyId, cooperatingAgencyIds, title, name }: AskedAssignment,
  review: PlannedReviewView,
): Blank => ({
  ...blank(review, 'statusUpdate', review.agencyDeadline),
  assignmentId,
  partyId,
  agencyId,
  cooperatingAgencyIds,
  title,
  name,
});

function sideOwes({ partyId, coordinatingAgencyId, signingAgencyId }: SideAgency, review: PlannedReviewView): Blank[] {
  const consolidation = coordinatingAgencyId
    ? [{ ...blank(review, 'consolidation', review.coordinatorDeadline), partyId, agencyId: coordinatingAgencyId }]
    : [];
  const signature = { ...blank(review, 'signature', review.signatureDeadline), partyId, owedSince: review.coordinatorDeadline };
  return [...consolidation, ...(signingAgencyId ? [{ ...signature, agencyId: signingAgencyId }] : [])];
}

interface Rules {
  calendar: WorkingCalendar;
  ladderOf: (subject: NamedSubject) => Ladder;
  span: Span;
}

const NEVER: Words = {
  vi: 'Không thể gửi: ngày này trước khi kỳ đánh giá mở.',
  en: 'Can never be sent: the day lies before the review opens.',
};

/** Every rung of every subject on its day; for reviews to come also those that can never fire. */
export function noticesOf(foreseen: readonly Foreseen[], { calendar, ladderOf, span }: Rules): ForeseenNotice[] {
  return foreseen.flatMap(({ subject, until, review }) => {
    const ladder = ladderOf(subject);
    const to = until < span.to ? until : span.to;
    const planned = plannedRungs(subject, ladder, calendar, { from: span.from, to }).map((intent) => ({ intent, date: intent.on }));
    const never = review
      ? rungsThatNeverFire(subject, ladder, calendar).map((intent) => ({ intent, date: intent.dueOn, never: NEVER }))
      : [];
    return [...planned, ...never].map(({ intent, ...when }) => ({
      subject,
      intent,
      line: lineOf(subject, intent, { ...when, version: review?.version }),
    }));
  });
}

function lineOf(
  subject: NamedSubject,
  intent: Intent,
  more: { date: LocalDate; version: number | undefined; never?: Words },
): ForeseenNotice['line'] {
  const { date, version, never } = more;
  return {
    date,
    subject: subject.title,
    kind: intent.kind,
    rung: intent.rung,
    ...(subject.periodKey && { period: subject.periodKey }),
    deadline: subject.deadline,
    ...(version !== undefined && { version }),
    ...(never && { never }),
  };
}

const STAGES = ['opensOn', 'cutOffOn', 'agencyDeadline', 'coordinatorDeadline', 'signatureDeadline', 'submissionOn', 'meetingOn'] as const;

/** The dates of the reviews themselves. */
export function stageNotices(reviews: readonly PlannedReviewView[], agreement: string, { from, to }: Span): PlannedNotice[] {
  return reviews.flatMap((review) =>
    STAGES.flatMap((stage): PlannedNotice[] => {
      const date = review[stage];
      if (date === null || date < from || date > to) return [];
      return [{ date, agreement, subject: 'review', kind: 'stage', rung: stage, period: review.periodKey, version: review.version }];
    }),
  );
}
