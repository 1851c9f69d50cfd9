import { columns } from '@dondoc/database';
import { EntitySchema } from 'typeorm';
import { Conclusion } from '../domain/conclusion';
import { CycleVersion } from '../domain/cycle-version';
import { ReviewLine } from '../domain/line';
import { Review } from '../domain/review';
import { ReviewSide } from '../domain/side';

const { bool, date, id, instant, int, json, orNull, primaryId, text } = columns;

const cycleVersion = new EntitySchema<CycleVersion>({
  name: 'CycleVersion',
  target: CycleVersion,
  tableName: 'review_cycle_version',
  columns: {
    id: primaryId,
    cycleId: id(),
    version: int(),
    state: text(),
    activeFrom: date(),
    rhythm: json(),
    stages: json(),
    ladders: json(),
    assumed: bool(),
    proposedByPersonId: id(orNull),
    proposedAt: instant(orNull),
    approvedByPersonId: id(orNull),
    approvedAt: instant(orNull),
    nextOpeningOn: date(orNull),
  },
});

const review = new EntitySchema<Review>({
  name: 'Review',
  target: Review,
  tableName: 'review',
  columns: {
    id: primaryId,
    agreementId: id(),
    cycleId: id(),
    cycleVersionId: id(),
    periodKey: text(),
    periodFrom: date(),
    periodTo: date(),
    opensOn: date(),
    cutOffOn: date(),
    agencyDeadline: date(),
    coordinatorDeadline: date(),
    signatureDeadline: date(),
    submissionOn: date(),
    meetingOn: date(orNull),
    state: text(),
    openedAt: instant(),
    lockedAt: instant(orNull),
    concludedAt: instant(orNull),
  },
});

const side = new EntitySchema<ReviewSide>({
  name: 'ReviewSide',
  target: ReviewSide,
  tableName: 'review_side',
  columns: {
    id: primaryId,
    reviewId: id(),
    partyId: id(),
    state: text(),
    lockedAt: instant(orNull),
    lockedByOfficeId: id(orNull),
    reopenedReason: text(orNull),
    reopenedUntil: date(orNull),
  },
});

const line = new EntitySchema<ReviewLine>({
  name: 'ReviewLine',
  target: ReviewLine,
  tableName: 'review_line',
  columns: {
    id: primaryId,
    reviewId: id(),
    assignmentId: id(),
    partyId: id(),
    returnedAt: instant(orNull),
    returnNote: text(orNull),
    assessment: text(orNull),
    assessedUpdateId: id(orNull),
    assessedAt: instant(orNull),
    assessedByOfficeId: id(orNull),
    assessmentNote: text(orNull),
  },
});

const conclusion = new EntitySchema<Conclusion>({
  name: 'Conclusion',
  target: Conclusion,
  tableName: 'conclusion',
  columns: {
    id: primaryId,
    reviewId: id(),
    partyId: id(),
    number: text(orNull),
    concludedOn: date(),
    text: text(),
    points: json(),
    recordedAt: instant(),
    recordedByOfficeId: id(orNull),
  },
});

export const reviewsEntities: EntitySchema[] = [cycleVersion, review, side, line, conclusion] as EntitySchema[];
