import { openTo, type Tx } from '@dondoc/database';
import { type Id, notFound } from '@dondoc/kernel';
import { ReviewLine } from '../domain/line';
import { Review } from '../domain/review';
import { ReviewSide } from '../domain/side';

const held = { mode: 'pessimistic_write' } as const;

export interface OpenReview {
  review: Review;
  sides: ReviewSide[];
}

/** A review with its sides, held in this order by everybody. @throws notFound `review.notFound` */
export async function lockReview(tx: Tx, id: Id): Promise<OpenReview> {
  const review = await tx.manager.findOne(Review, { where: { id }, lock: held });
  if (!review) throw notFound('review.notFound', 'Không tìm thấy kỳ đánh giá.', 'No such review.');
  const sides = await tx.manager.find(ReviewSide, { where: { reviewId: id }, order: { id: 'asc' }, lock: held });
  return { review, sides };
}

/** @throws notFound `review.lineNotFound` */
export async function lockLine(tx: Tx, id: Id): Promise<OpenReview & { line: ReviewLine; side: ReviewSide }> {
  const missing = () => notFound('review.lineNotFound', 'Không tìm thấy nội dung của kỳ đánh giá.', 'No such line of a review.');
  const [row] = await tx.query<{ reviewId: Id }>(
    `select l.review_id as "reviewId" from review_line l join assignment a on a.id = l.assignment_id and ${openTo(tx.actor, 'a')} where l.id = $1`,
    [id],
  );
  if (!row) throw missing();
  const open = await lockReview(tx, row.reviewId);
  const line = await tx.manager.findOneOrFail(ReviewLine, { where: { id }, lock: held });
  const side = open.sides.find((one) => one.partyId === line.partyId);
  if (!side) throw missing();
  return { ...open, line, side };
}

/** Reviews with a side that is still collecting although its last day has passed. */
export async function overdueReviews(tx: Tx, limit: number): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select r.id from review r
     where r.state = 'collecting' and r.submission_on < $1 and exists (
       select 1 from review_side s where s.review_id = r.id and s.state = 'collecting' and coalesce(s.reopened_until, r.submission_on) < $1)
     order by r.submission_on, r.id limit $2`,
    [tx.today, limit],
  );
  return rows.map((row) => row.id);
}

/** What a mail or a timeline says about a line. */
export async function lineWords(tx: Tx, lineId: Id): Promise<{ task: string; title: string; agency: string } | undefined> {
  const [row] = await tx.query<{ task: string; title: string; agency: string }>(
    `select t.code as task, t.title, g.code as agency from review_line l join assignment a on a.id = l.assignment_id
     join task t on t.id = a.task_id join agency g on g.id = a.lead_agency_id where l.id = $1`,
    [lineId],
  );
  return row;
}
