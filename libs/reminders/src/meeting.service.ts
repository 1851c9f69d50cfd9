import { partyPlace } from '@dondoc/commitments';
import { Database } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { type Actor, type Id, type Page, type Paged } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { type MeetingFilter, meetingPage, type OpenedItem, openItem, takeOff } from './data/meeting-items';
import { type MeetingOutcome, outcomeOf } from './domain/meeting-item';
import type { MeetingItemView } from './views';

const DECIDES = ['coordinate', 'oversee'] as const;

/** The list for the leadership's next meeting, kept by the coordinator of each side. */
@Injectable()
export class MeetingService {
  constructor(private readonly database: Database) {}

  /** Oldest first, of the actor's own side only. */
  list(actor: Actor, filter: MeetingFilter, page: Page): Promise<Paged<MeetingItemView>> {
    return this.database.read(actor, (tx) => meetingPage(tx, filter, page));
  }

  /** It was discussed: by the coordinator or the vice-chair of the side, with the day and what came of it. */
  takeOff(actor: Actor, itemId: Id, input: MeetingOutcome): Promise<{ id: Id } & MeetingOutcome> {
    return this.database.transact(actor, async (tx) => {
      const item = await openItem(tx, itemId);
      const place = await partyPlace(tx, item.partyId);
      actor.mustBeAbleTo(DECIDES, place);
      const officeId = actor.officeFor(DECIDES.find((deed) => actor.mayDo(deed, place)) ?? 'oversee', place);
      const decided = outcomeOf(item, input, tx.today);
      await takeOff(tx, itemId, { ...decided, officeId });
      const { name, deadline, agreementId } = item;
      const data = { subject: name, deadline, discussedOn: decided.discussedOn, note: decided.outcome };
      await record(tx, { kind: 'meetingItem.takenOff', about: aboutOf(item), agreementId, localityId: place.side ?? null, data }, officeId);
      return { id: itemId, ...decided };
    });
  }
}

function aboutOf({ assignmentId, reviewId, subjectId }: OpenedItem): { type: string; id: Id } {
  if (assignmentId) return { type: 'assignment', id: assignmentId };
  return reviewId ? { type: 'review', id: reviewId } : { type: 'subject', id: subjectId };
}
