import type { Tx } from '@dondoc/database';
import { type Holder, holdersOf } from '@dondoc/directory';
import type { Id } from '@dondoc/kernel';
import type { DueSubject } from './data/due-subjects';
import { toldAlready } from './data/told';
import { type OfficeWanted, officesFor, type SideOf } from './domain/addressees';
import { grouped } from './domain/grouped';
import type { Intent } from './domain/reminders-due';

/** Something that an office is to be told, and who holds that office today. */
export interface Notice {
  subject: DueSubject;
  intent: Intent;
  officeId: Id;
  holders: Holder[];
}

export interface Addressed {
  notices: Notice[];
  /** Intents for which nobody holds an office that should hear. */
  unheard: { subject: DueSubject; intent: Intent }[];
}

/** Who holds the offices that these intents mean. One statement for all of them; an office hears once of each rung. */
export async function addressed(
  tx: Tx,
  intents: readonly { subject: DueSubject; intent: Intent }[],
  sides: Map<Id, SideOf[]>,
): Promise<Addressed> {
  const wants = new Wants();
  const meant = intents.map(({ subject, intent }) => ({
    subject,
    intent,
    wanted: officesFor(intent.audience, subject, sides.get(subject.agreementId) ?? []).map((office) => wants.indexOf(office)),
  }));
  const holders = wants.list.length > 0 ? await holdersOf(tx, wants.list) : [];
  const found = grouped(holders, (holder) => holder.want);
  const notices = new Map<string, Notice>();
  const unheard: Addressed['unheard'] = [];
  for (const { subject, intent, wanted } of meant) {
    const offices = grouped(
      wanted.flatMap((want) => found.get(want) ?? []),
      (holder) => holder.officeId,
    );
    if (offices.size === 0 && isNews(subject, intent)) unheard.push({ subject, intent });
    for (const [officeId, holders] of offices) {
      const key = `${subject.id} ${intent.rung} ${officeId}`;
      if (!notices.has(key)) notices.set(key, { subject, intent, officeId, holders });
    }
  }
  return { notices: [...notices.values()], unheard };
}

/** Rungs of other audiences come up again at every look; that nobody heard them is said once. */
const isNews = (subject: DueSubject, intent: Intent) => intent.audience === 'owner' || intent.dueOn >= subject.nextRungOn;

/** The distinct descriptions of offices asked for. */
class Wants {
  readonly list: OfficeWanted[] = [];
  private readonly positions = new Map<string, number>();

  indexOf(office: OfficeWanted): number {
    const key = `${office.officeId} ${office.agencyId} ${office.localityId} ${office.role}`;
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.list.length);
    return this.list.push(office) - 1;
  }
}

/**
 * Without those who were told of the rung before, in another office: after a hand-over a person whose work moved with them is not told
 * the same twice. Asked only for rungs of days past: those of today were told to nobody.
 */
export async function untold(tx: Tx, notices: readonly Notice[]): Promise<Notice[]> {
  const isPast = ({ intent }: Notice) => intent.dueOn < tx.today;
  const tellings = notices
    .filter(isPast)
    .map(({ subject, intent }) => ({ subjectId: subject.id, occurrence: subject.occurrence, rung: intent.rung }));
  const told = await toldAlready(tx, tellings);
  if (told.size === 0) return [...notices];
  return notices.flatMap((notice) => {
    const holders = notice.holders.filter((holder) => !told.has(`${notice.subject.id} ${notice.intent.rung} ${holder.personId}`));
    return holders.length > 0 ? [{ ...notice, holders }] : [];
  });
}
