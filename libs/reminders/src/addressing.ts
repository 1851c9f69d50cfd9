import type { Tx } from '@dondoc/database';
import { type Reader, readersOf, whoSees } from '@dondoc/directory';
import type { Id, Role } from '@dondoc/kernel';
import type { DueSubject } from './data/due-subjects';
import { toldAlready } from './data/told';
import { type OfficeWanted, officesFor, type SideOf, upwardFrom } from './domain/addressees';
import { grouped } from './domain/grouped';
import type { Intent } from './domain/reminders-due';

interface Meant {
  subject: DueSubject;
  intent: Intent;
}

/** Something that an office is to be told, and who reads its mail today. */
export interface Notice extends Meant {
  officeId: Id;
  readers: Reader[];
  /** The role of the office meant, where nobody is there and this one stands in. */
  insteadOf: Role | null;
}

export interface Addressed {
  notices: Notice[];
  /** Intents that nobody could be told. */
  unheard: Meant[];
}

/**
 * Who reads of these intents. An office hears once of each rung. Where nobody is in an office and it has no mailbox, whoever stands above it
 * hears instead; an office that may not see the field of what is owed hears nothing, and nobody in its place; where nobody does, those who are away. One look at the directory for all of them, and one more where somebody stands in.
 */
export async function addressed(tx: Tx, intents: readonly Meant[], sides: Map<Id, SideOf[]>): Promise<Addressed> {
  const wants = new Wants();
  const meant = intents.flatMap((one) =>
    officesFor(one.intent.audience, one.subject, sides.get(one.subject.agreementId) ?? []).map((wanted) => ({ ...one, wanted })),
  );
  const found = await wants.look(
    tx,
    meant.map(({ wanted }) => wanted),
  );
  const vacant = meant.filter(({ wanted, ...one }) => !found(wanted).some(isThere) && climbs(one));
  const above = await wants.look(
    tx,
    vacant.flatMap(({ wanted, subject }) => upwards(wanted, subject, sides)),
  );
  const sees = await whoSees(
    tx,
    meant.map(({ subject }) => subject.restrictedField),
  );
  const notices = new Map<string, Notice>();
  for (const { subject, intent, wanted } of meant) {
    const heard = hearing(wanted, { found, above, upwards: climbs({ subject, intent }) ? upwards(wanted, subject, sides) : [] });
    for (const [officeId, readers] of grouped(heard.readers, (reader) => reader.officeId)) {
      const key = `${subject.id} ${intent.rung} ${officeId}`;
      if (!notices.has(key) && sees(subject.restrictedField, officeId))
        notices.set(key, { subject, intent, officeId, readers, insteadOf: heard.insteadOf });
    }
  }
  const told = [...notices.values()];
  const heard = new Set(told.map(({ subject, intent }) => `${subject.id} ${intent.rung} ${intent.audience}`));
  const unheard = intents.filter(
    ({ subject, intent }) => !heard.has(`${subject.id} ${intent.rung} ${intent.audience}`) && isNews(subject, intent),
  );
  return { notices: told, unheard };
}

type Found = (wanted: OfficeWanted) => Reader[];

function hearing(
  wanted: OfficeWanted,
  { found, above, upwards }: { found: Found; above: Found; upwards: readonly OfficeWanted[] },
): { readers: Reader[]; insteadOf: Role | null } {
  const own = found(wanted);
  if (own.some(isThere)) return { readers: own, insteadOf: null };
  const standing = upwards.map((one) => above(one).filter(isThere)).find((readers) => readers.length > 0);
  return standing ? { readers: standing, insteadOf: wanted.role ?? 'viceChair' } : { readers: own, insteadOf: null };
}

const isThere = (reader: Reader) => reader.absentUntil === null;

/** A courtesy needs nobody to stand in. */
const climbs = ({ subject, intent }: Meant) => intent.kind !== 'courtesy' && isNews(subject, intent);

function upwards(wanted: OfficeWanted, { agreementId, partyId }: DueSubject, sides: Map<Id, SideOf[]>): OfficeWanted[] {
  const side = sides.get(agreementId)?.find((one) => one.partyId === partyId);
  return side ? upwardFrom(wanted, side) : [];
}

/** Rungs of other audiences come up again at every look; that nobody heard them is said once. */
const isNews = (subject: DueSubject, intent: Intent) => intent.audience === 'owner' || intent.dueOn >= subject.nextRungOn;

/** The distinct descriptions of offices asked for. */
class Wants {
  private readonly known = new Map<string, Reader[]>();

  /** Reads what was not read before. */
  async look(tx: Tx, offices: readonly OfficeWanted[]): Promise<Found> {
    const fresh = [...new Map(offices.map((office) => [keyOf(office), office])).values()].filter(
      (office) => !this.known.has(keyOf(office)),
    );
    const readers = grouped(await readersOf(tx, fresh), (reader) => reader.want);
    for (const [want, office] of fresh.entries()) this.known.set(keyOf(office), readers.get(want) ?? []);
    return (office) => this.known.get(keyOf(office)) ?? [];
  }
}

const keyOf = (office: OfficeWanted) => `${office.officeId} ${office.agencyId} ${office.localityId} ${office.role}`;

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
    const readers = notice.readers.filter((reader) => !told.has(`${notice.subject.id} ${notice.intent.rung} ${reader.personId}`));
    return readers.length > 0 ? [{ ...notice, readers }] : [];
  });
}
