import type { Tx } from '@dondoc/database';
import { conflict, type DomainError, type Id, invalid, type LocalDate, notFound } from '@dondoc/kernel';
import type { Assignment } from '../domain/assignment';
import { Directive } from '../domain/directive';
import { Explanation } from '../domain/explanation';

/** An update of that review is owed about the assignment, and its deadline has passed. @throws conflict `review.lineNotLate` */
export async function mustHaveUnsentLine(tx: Tx, assignmentId: Id, reviewId: Id): Promise<void> {
  const [late] = await tx.query(
    `select 1 from subject where assignment_id = $1 and review_id = $2 and kind = 'statusUpdate' and state = 'owed' and deadline < $3::date`,
    [assignmentId, reviewId, tx.today],
  );
  if (late) return;
  throw conflict(
    'review.lineNotLate',
    'Cơ quan không nợ cập nhật quá hạn nào của kỳ đánh giá này.',
    'No update of this review is owed past its deadline.',
  );
}

/** The assignment's row is locked, so no second question comes in between. @throws conflict `explanation.alreadyAsked` */
export async function mustHaveNoOpenExplanation(tx: Tx, assignmentId: Id, reviewId: Id | null): Promise<void> {
  const [open] = await tx.query(
    `select 1 from explanation where assignment_id = $1 and review_id is not distinct from $2::uuid and state in ('asked', 'given', 'returned')`,
    [assignmentId, reviewId],
  );
  if (open)
    throw conflict(
      'explanation.alreadyAsked',
      'Đã có một yêu cầu giải trình đang chờ.',
      'An explanation is already asked for and not decided on.',
    );
}

/** @throws invalid `explanation.evidence` where a file belongs to something else */
export async function mustBeEvidenceOf(tx: Tx, assignmentId: Id, evidenceIds: readonly Id[]): Promise<void> {
  const wanted = [...new Set(evidenceIds)];
  if (wanted.length === 0) return;
  const found = await tx.query('select id from evidence where assignment_id = $1 and id = any($2::uuid[])', [assignmentId, wanted]);
  if (found.length === wanted.length) return;
  throw invalid('explanation.evidence', 'Minh chứng không thuộc nhiệm vụ này.', 'The evidence belongs to another task.');
}

const nothing = (): DomainError => notFound('object.notFound', 'Không tìm thấy.', 'Not found.');

/** Locked for a change, and of this assignment. @throws notFound */
export async function openExplanation(tx: Tx, assignmentId: Id, id: Id): Promise<Explanation> {
  const found = await tx.manager.findOne(Explanation, { where: { id, assignmentId }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw nothing();
  return found;
}

/** Locked for a change, and of this assignment. @throws notFound */
export async function openDirective(tx: Tx, assignmentId: Id, id: Id): Promise<Directive> {
  const found = await tx.manager.findOne(Directive, { where: { id, assignmentId }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw nothing();
  return found;
}

/** What was asked and not answered, decided or carried out ends with the assignment. */
export async function closeWhatWasAsked(tx: Tx, assignment: Assignment): Promise<void> {
  await tx.change(`update explanation set state = 'closed' where assignment_id = $1 and state in ('asked', 'given', 'returned')`, [
    assignment.id,
  ]);
  await tx.change(`update directive set state = 'closed' where assignment_id = $1 and state = 'given'`, [assignment.id]);
}

/**
 * Nobody is reminded of it until `until`, included; from the next working day on the ladder is climbed anew, as another occurrence, and the
 * deadline stays what it was.
 */
export async function holdReminders(
  tx: Tx,
  about: { assignmentId: Id; reviewId: Id | null },
  { until, again }: { until: LocalDate; again: LocalDate },
): Promise<void> {
  await tx.change(
    `update subject set held_until = $3::date, occurrence = $3::date, owed_since = $4::date, next_rung_on = case when state = 'owed' then $4::date end
     where assignment_id = $1 and state in ('owed', 'paused')
       and case when $2::uuid is null then kind = 'dueDate' else kind = 'statusUpdate' and review_id = $2 end`,
    [about.assignmentId, about.reviewId, until, again],
  );
}
