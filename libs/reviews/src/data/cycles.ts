import type { Tx } from '@dondoc/database';
import { type Id, type Ladders, type LocalDate, notFound } from '@dondoc/kernel';
import { CycleVersion } from '../domain/cycle-version';
import type { ApprovedPlan, Opened } from '../domain/planned-reviews';

export interface CycleRow {
  id: Id;
  agreementId: Id;
  nameVi: string;
  nameEn: string;
}

const CYCLE = 'c.id, c.agreement_id as "agreementId", c.name_vi as "nameVi", c.name_en as "nameEn"';

const unknown = () => notFound('cycle.notFound', 'Không tìm thấy chu kỳ đánh giá.', 'No such review cycle.');

export async function insertCycle(tx: Tx, cycle: CycleRow): Promise<void> {
  await tx.change('insert into review_cycle (id, agreement_id, name_vi, name_en) values ($1, $2, $3, $4)', [
    cycle.id,
    cycle.agreementId,
    cycle.nameVi,
    cycle.nameEn,
  ]);
}

/** Holds the cycle, so that two versions do not get one number. */
export async function lockCycle(tx: Tx, id: Id): Promise<CycleRow> {
  const [cycle] = await tx.query<CycleRow>(`select ${CYCLE} from review_cycle c where c.id = $1 for update`, [id]);
  if (!cycle) throw unknown();
  return cycle;
}

export async function lastVersionOf(tx: Tx, cycleId: Id): Promise<number> {
  const [row] = await tx.query<{ last: number }>('select coalesce(max(version), 0) as last from review_cycle_version where cycle_id = $1', [
    cycleId,
  ]);
  return row?.last ?? 0;
}

export async function lockVersion(tx: Tx, id: Id): Promise<{ version: CycleVersion; cycle: CycleRow }> {
  const [row] = await tx.query<{ cycleId: Id }>('select cycle_id as "cycleId" from review_cycle_version where id = $1', [id]);
  if (!row) throw unknown();
  const cycle = await lockCycle(tx, row.cycleId);
  const version = await tx.manager.findOneOrFail(CycleVersion, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return { version, cycle };
}

export function activeVersion(tx: Tx, cycleId: Id): Promise<CycleVersion | null> {
  return tx.manager.findOne(CycleVersion, { where: { cycleId, state: 'active' }, lock: { mode: 'pessimistic_write' } });
}

/** Every version that was ever approved, in order: together they say what opens when. */
export function approvedPlans(tx: Tx, cycleId: Id): Promise<ApprovedPlan[]> {
  return tx.query<ApprovedPlan>(
    `select id, version, rhythm, stages, active_from as "activeFrom" from review_cycle_version
     where cycle_id = $1 and state in ('active', 'retired') order by version`,
    [cycleId],
  );
}

export async function openedSoFar(tx: Tx, cycleId: Id): Promise<Opened> {
  const [row] = await tx.query<Opened>(
    `select max(period_to) as "to", coalesce(array_agg(period_key), '{}') as keys from review where cycle_id = $1`,
    [cycleId],
  );
  return row ?? { to: null, keys: [] };
}

/** Versions whose next opening has come; reads nothing else. */
export async function dueVersions(tx: Tx, limit: number): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select id from review_cycle_version where state = 'active' and next_opening_on <= $1 order by next_opening_on, id limit $2`,
    [tx.today, limit],
  );
  return rows.map((row) => row.id);
}

/** The version, held, if it is still due and nobody else is at it. */
export async function takeDueVersion(tx: Tx, id: Id): Promise<CycleVersion | null> {
  const [row] = await tx.query<{ id: Id }>(
    `select id from review_cycle_version where id = $1 and state = 'active' and next_opening_on <= $2 for update skip locked`,
    [id, tx.today],
  );
  return row ? tx.manager.findOneOrFail(CycleVersion, { where: { id } }) : null;
}

export async function cycleById(tx: Tx, id: Id): Promise<CycleRow> {
  const [cycle] = await tx.query<CycleRow>(`select ${CYCLE} from review_cycle c where c.id = $1`, [id]);
  if (!cycle) throw unknown();
  return cycle;
}

export function cyclesOfAgreement(tx: Tx, agreementId: Id): Promise<CycleRow[]> {
  return tx.query<CycleRow>(`select ${CYCLE} from review_cycle c where c.agreement_id = $1 order by c.id`, [agreementId]);
}

export async function activeVersionIds(tx: Tx): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(`select id from review_cycle_version where state = 'active' order by id`);
  return rows.map((row) => row.id);
}

/** The parties of the agreement on whose side this person stands or stood: who left an office since still spoke for it. */
export async function partiesOfPerson(tx: Tx, agreementId: Id, personId: Id): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select p.id from party p
     where p.agreement_id = $1 and (
       p.locality_id = (select locality_id from person where id = $2)
       or exists (select 1 from membership m join office o on o.id = m.office_id join agency a on a.id = o.agency_id
                  where m.person_id = $2 and a.locality_id = p.locality_id))`,
    [agreementId, personId],
  );
  return rows.map((row) => row.id);
}

export interface PartyRow {
  id: Id;
  localityId: Id;
  coordinatingAgencyId: Id | null;
}

export function partiesOf(tx: Tx, agreementId: Id): Promise<PartyRow[]> {
  return tx.query<PartyRow>(
    `select id, locality_id as "localityId", coordinating_agency_id as "coordinatingAgencyId" from party where agreement_id = $1 order by position`,
    [agreementId],
  );
}

/** A draft or a proposal of this agreement, to be looked at as if it were in force. */
export async function draftPlan(
  tx: Tx,
  agreementId: Id,
  versionId: Id,
): Promise<(ApprovedPlan & { cycleId: Id; ladders: Ladders }) | undefined> {
  const [plan] = await tx.query<ApprovedPlan & { cycleId: Id; ladders: Ladders }>(
    `select v.id, v.version, v.rhythm, v.stages, v.active_from as "activeFrom", v.cycle_id as "cycleId", v.ladders
     from review_cycle_version v join review_cycle c on c.id = v.cycle_id
     where c.agreement_id = $1 and v.id = $2 and v.state in ('draft', 'proposed')`,
    [agreementId, versionId],
  );
  return plan;
}

export async function agreementDates(tx: Tx, agreementId: Id): Promise<{ signedOn: LocalDate | null }> {
  const [row] = await tx.query<{ signedOn: LocalDate | null }>('select signed_date as "signedOn" from agreement where id = $1', [
    agreementId,
  ]);
  return row ?? { signedOn: null };
}
