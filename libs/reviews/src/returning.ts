import { partyPlace, syncSubjects } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Id, LocalDate } from '@dondoc/kernel';
import { become, later } from './collecting';
import { lineWords, lockLine } from './data/reviews';
import { save } from './data/saving';
import { lineSubjects } from './data/subjects';
import type { Review } from './domain/review';

export interface Returning {
  lineId: Id;
  note: string;
  /** The agency has until then at the least. */
  until: LocalDate;
}

/** The update of this line is owed again; a new deadline starts its reminders anew. */
export async function returnLine(tx: Tx, { lineId, note, until }: Returning): Promise<Review> {
  const { review, side, line } = await lockLine(tx, lineId);
  const place = await partyPlace(tx, line.partyId);
  tx.actor.mustBeAbleTo('coordinate', place);
  side.mustBeCollecting();
  line.return(note, tx.now);
  await save(tx, line);
  const subjects = (await lineSubjects(tx, { reviewId: review.id, lineId })).map(become('owed'));
  await syncSubjects(
    tx,
    subjects.map((subject) => ({ ...subject, deadline: later(subject.deadline, until) })),
  );
  const data = { ...(await lineWords(tx, lineId)), reviewId: review.id, note: line.returnNote };
  const fact = { ...review.fact('reviewLine.returned', data, place.side), about: { type: 'reviewLine', id: lineId } };
  await record(tx, fact, tx.actor.officeFor('coordinate', place));
  return review;
}
