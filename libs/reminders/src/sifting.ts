import type { Tx } from '@dondoc/database';
import { type Holder, holdersOf } from '@dondoc/directory';
import type { Id, LocalDate } from '@dondoc/kernel';
import { type LinkedReminder, linkedReminders } from './data/daily';
import { sidesOf } from './data/due-subjects';
import { type Addressed, type SideOf, stillHears } from './domain/addressees';
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
}

/** Reads anew what these mails were to tell of. Three statements, however many mails. */
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
  const held = await whoHolds(
    tx,
    all.map((reminder) => reminder.officeId),
  );
  return new Map(
    mails.map(({ id, personId }) => {
      const judged = (linked.get(id) ?? []).map((reminder) => ({
        reminder,
        why: judge(reminder, { sides, holder: held.get(`${reminder.officeId} ${personId}`), today: tx.today }),
      }));
      return [id, divided(judged)];
    }),
  );
}

interface Scene {
  sides: Map<Id, SideOf[]>;
  holder: Holder | undefined;
  today: LocalDate;
}

function judge(reminder: LinkedReminder, { sides, holder, today }: Scene): WhyNot | null {
  const office = {
    officeId: reminder.officeId,
    agencyId: reminder.officeAgencyId,
    localityId: reminder.officeLocalityId,
    role: reminder.role,
  };
  const hears = stillHears(office, addressedOf(reminder), sides.get(reminder.agreementId) ?? []);
  return whyNot({
    state: reminder.state,
    held: isHeld(reminder, today),
    occurrence: reminder.occurrence,
    current: reminder.current,
    stillHears: hears,
    stillHolds: holder !== undefined,
    muted: canWait(reminder.kind) && (holder?.remindersMuted ?? false),
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

/** Everybody who holds one of these offices today, by `<office> <person>`. */
async function whoHolds(tx: Tx, officeIds: readonly Id[]): Promise<Map<string, Holder>> {
  const wants = [...new Set(officeIds)].map((officeId) => ({ officeId }));
  const holders = wants.length > 0 ? await holdersOf(tx, wants) : [];
  return new Map(holders.map((holder) => [`${holder.officeId} ${holder.personId}`, holder]));
}
