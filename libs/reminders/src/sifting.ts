import type { Tx } from '@dondoc/database';
import { type Reader, readerKey, readersOf, whoSees } from '@dondoc/directory';
import type { Id, LocalDate } from '@dondoc/kernel';
import { type LinkedReminder, linkedReminders } from './data/daily';
import { sidesOf } from './data/due-subjects';
import { type Addressed, type SideOf, standsIn, stillHears } from './domain/addressees';
import { grouped } from './domain/grouped';
import { canWait } from './domain/pause';
import { isHeld } from './domain/rung-dates';
import { type WhyNot, whyNot } from './domain/still-owed';

/** The reminders of one mail, divided by what has become of their subjects. */
export interface Sifted {
  owed: LinkedReminder[];
  leftOut: { reminder: LinkedReminder; why: WhyNot }[];
}

interface Mail {
  id: Id;
  personId: Id | null;
  address: string;
}

/** Reads anew what these mails were to tell of. Four statements, however many mails. */
export async function sifted(tx: Tx, mails: readonly Mail[]): Promise<Map<Id, Sifted>> {
  const linked = grouped(
    await linkedReminders(
      tx,
      mails.map((mail) => mail.id),
    ),
    (reminder) => reminder.messageId,
  );
  const all = [...linked.values()].flat();
  const sides = await sidesOf(
    tx,
    all.map((reminder) => reminder.agreementId),
  );
  const held = await whoReads(
    tx,
    all.map((reminder) => reminder.officeId),
  );
  const sees = await whoSees(
    tx,
    all.map((reminder) => reminder.restrictedField),
  );
  return new Map(
    mails.map(({ id, personId, address }) => {
      const judged = (linked.get(id) ?? []).map((reminder) => ({
        reminder,
        why: judge(reminder, {
          sides,
          reader: held.get(`${reminder.officeId} ${readerKey(personId, address)}`),
          maySee: sees(reminder.restrictedField, reminder.officeId),
          today: tx.today,
        }),
      }));
      return [id, divided(judged)];
    }),
  );
}

interface Scene {
  sides: Map<Id, SideOf[]>;
  reader: Reader | undefined;
  /** What belongs to a restricted field is told to the offices named for it. */
  maySee: boolean;
  today: LocalDate;
}

function judge(reminder: LinkedReminder, { sides, reader, maySee, today }: Scene): WhyNot | null {
  const office = {
    officeId: reminder.officeId,
    agencyId: reminder.officeAgencyId,
    localityId: reminder.officeLocalityId,
    role: reminder.role,
  };
  const about = [office, addressedOf(reminder), sides.get(reminder.agreementId) ?? []] as const;
  const hears = stillHears(...about) || (reminder.insteadOf !== null && standsIn(...about));
  return whyNot({
    state: reminder.state,
    held: isHeld(reminder, today),
    occurrence: reminder.occurrence,
    current: reminder.current,
    stillHears: hears && maySee,
    stillHolds: reader !== undefined,
    muted: canWait(reminder.kind) && (reader?.remindersMuted ?? false),
  });
}

const addressedOf = (reminder: LinkedReminder): Addressed => ({ ...reminder, kind: reminder.subjectKind });

function divided(judged: readonly { reminder: LinkedReminder; why: WhyNot | null }[]): Sifted {
  const sifted: Sifted = { owed: [], leftOut: [] };
  for (const { reminder, why } of judged) {
    if (why) sifted.leftOut.push({ reminder, why });
    else sifted.owed.push(reminder);
  }
  return sifted;
}

/** Everybody who reads for one of these offices today, by `<office> <reader>`. */
async function whoReads(tx: Tx, officeIds: readonly Id[]): Promise<Map<string, Reader>> {
  const readers = await readersOf(
    tx,
    [...new Set(officeIds)].map((officeId) => ({ officeId })),
  );
  return new Map(readers.map((reader) => [`${reader.officeId} ${reader.key}`, reader]));
}
