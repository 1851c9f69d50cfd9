import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { forbidden, type Id, invalid, type LocalDate, type Role } from '@dondoc/kernel';
import { mayGive, placeOfLocality } from './administration';
import {
  absenceToChange,
  addSubstitutes,
  endSubstitutes,
  type HeldMeanwhile,
  heldMeanwhile,
  mustNotOverlap,
  removeAbsence,
} from './data/absences';
import { personToChange } from './data/people';
import { Absence, type NewAbsence } from './domain/absence';
import { Membership } from './domain/membership';
import type { Person } from './domain/person';

/**
 * One's own absence, or as an administrator that of a person of the locality. The substitute holds the person's offices meanwhile.
 * @throws notFound, forbidden, invalid `absence.dates`, `absence.substitute`, conflict `absence.overlaps`
 */
export async function recordAbsence(tx: Tx, input: NewAbsence): Promise<{ id: Id }> {
  const { person, officeId, isOwn } = await theirs(tx, input.personId);
  const absence = Absence.record(
    { ...input, personId: person.id },
    { id: tx.newId(), now: tx.now, today: tx.today, by: tx.actor.personId },
  );
  await mustNotOverlap(tx, absence);
  await tx.manager.insert(Absence, absence);
  const held = await heldMeanwhile(tx, person.id, absence);
  if (absence.substituteId) await substitute(tx, absence, { person, held, isOwn, substituteId: absence.substituteId });
  await record(tx, absence.fact('absence.recorded', person, { offices: held.map((one) => one.officeId) }), officeId);
  return { id: absence.id };
}

/** Back earlier than said. `lastDay`: the last day away, yesterday where not given. @throws conflict `absence.ended` */
export async function endAbsence(tx: Tx, id: Id, lastDay?: LocalDate): Promise<{ id: Id }> {
  const absence = await absenceToChange(tx, id);
  const { person, officeId } = await theirs(tx, absence.personId);
  const outcome = absence.end(tx.today, lastDay);
  if (outcome === 'undone') await removeAbsence(tx, absence.id);
  else {
    await tx.manager.save(absence);
    await endSubstitutes(tx, absence.id, absence.toDate);
  }
  await record(tx, absence.fact('absence.ended', person, { outcome }), officeId);
  return { id };
}

interface Substitution {
  substituteId: Id;
  person: Person;
  held: readonly HeldMeanwhile[];
  /** Named by the absent person, not by an administrator. */
  isOwn: boolean;
}

const NOT_PASSED_ON: readonly Role[] = ['administrator', 'operator', 'auditor'];

/** Whoever names a substitute alone names a colleague of the same agency; who administers, operates or audits is said by an administrator only. */
async function substitute(tx: Tx, { id, fromDate, toDate }: Absence, { substituteId, person, held, isOwn }: Substitution): Promise<void> {
  const other = await personToChange(tx, substituteId);
  const passed = held.filter((office) => (isOwn ? !NOT_PASSED_ON.includes(office.role) : mayGive(tx, office.role)));
  const theirAgencies = new Set((await heldMeanwhile(tx, other.id, { fromDate, toDate })).map((office) => office.agencyId));
  const isColleague = !isOwn || passed.every((office) => theirAgencies.has(office.agencyId));
  if (other.localityId !== person.localityId || other.disabledAt !== null || !isColleague)
    throw invalid(
      'absence.substitute',
      'Người thay phải đang làm việc ở cùng cơ quan; trường hợp khác do quản trị viên ghi.',
      'The substitute must work in the same agency; an administrator may name somebody else.',
      { field: 'substituteId' },
    );
  await addSubstitutes(
    tx,
    Membership.substitutes(passed, { id, fromDate, toDate, substituteId }, () => tx.newId()),
  );
}

async function theirs(tx: Tx, personId = tx.actor.personId): Promise<{ person: Person; officeId: Id | null; isOwn: boolean }> {
  if (!personId) throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.');
  const person = await personToChange(tx, personId);
  if (tx.actor.personId === person.id) return { person, officeId: null, isOwn: true };
  const place = await placeOfLocality(tx, person.localityId);
  tx.actor.mustBeAbleTo('administer', place);
  return { person, officeId: tx.actor.officeFor('administer', place), isOwn: false };
}
