import type { Tx } from '@dondoc/database';
import type { LocalDate, SubjectKind } from '@dondoc/kernel';
import type { Assignment } from '../domain/assignment';
import { type SubjectDraft, WHAT_ELSE_IS_OWED } from '../domain/subjects';

/** As `next_rung_on` for what a sweep is to look at. */
const LOOK_ON = `greatest(d."lookOn", $2::date)`;
const COLUMNS = `id uuid, kind text, "aboutId" uuid, "agreementId" uuid, "partyId" uuid, "assignmentId" uuid, "reviewId" uuid, "agencyId" uuid,
  "cooperatingAgencyIds" uuid[], name text, "periodKey" text, "cycleVersionId" uuid, "owedSince" date, deadline date, state text, "lookOn" date`;

/**
 * Writes what is owed, one row per (kind, aboutId). What is owed anew or changes in deadline, state or agency is looked at by the next sweep;
 * what is not owed is looked at by none. A deadline that moved is another occurrence, and nothing holds it any more.
 */
export async function syncSubjects(tx: Tx, drafts: readonly SubjectDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map((draft) => ({ id: tx.newId(), ...draft }));
  await tx.query(
    `insert into subject as s (id, kind, about_id, agreement_id, party_id, assignment_id, review_id, agency_id, cooperating_agency_ids,
       name, period_key, cycle_version_id, owed_since, deadline, state, next_rung_on)
     select d.id, d.kind, d."aboutId", d."agreementId", d."partyId", d."assignmentId", d."reviewId", d."agencyId", d."cooperatingAgencyIds",
       d.name, d."periodKey", d."cycleVersionId", d."owedSince", d.deadline, d.state, case when d.state = 'owed' then ${LOOK_ON} end from json_to_recordset($1::json) as d(${COLUMNS})
     on conflict (kind, about_id) do update set
       agency_id = excluded.agency_id, cooperating_agency_ids = excluded.cooperating_agency_ids, name = excluded.name,
       review_id = excluded.review_id, period_key = excluded.period_key, cycle_version_id = excluded.cycle_version_id,
       owed_since = case when s.held_until is not null and s.deadline = excluded.deadline then s.owed_since else excluded.owed_since end,
       occurrence = case when s.deadline = excluded.deadline then s.occurrence end,
       held_until = case when s.deadline = excluded.deadline then s.held_until end,
       deadline = excluded.deadline, state = excluded.state,
       next_rung_on = case
         when excluded.state <> 'owed' then null
         when (s.deadline, s.state, s.agency_id) is distinct from (excluded.deadline, excluded.state, excluded.agency_id) then excluded.next_rung_on
         else s.next_rung_on end`,
    [JSON.stringify(rows), tx.today],
  );
}

/** What else is owed about an assignment follows its agencies, sleeps while it is paused and ends with it; an acknowledgement is met by the first report, too. */
export async function syncWhatElseIsOwed(tx: Tx, assignment: Assignment): Promise<void> {
  const { from, to } = WHAT_ELSE_IS_OWED[assignment.state];
  await tx.query(
    `update subject s set agency_id = $2, cooperating_agency_ids = $3, state = n.state,
       next_rung_on = case when n.state <> 'owed' then null when s.state <> 'owed' or s.agency_id <> $2 then $6::date else s.next_rung_on end
     from (select id, case when kind = 'acknowledgement' and $7 then 'met' when state = any($4::text[]) then $5 else state end as state
           from subject where assignment_id = $1 and kind not in ('dueDate', 'stale') and state in ('owed', 'paused')) n
     where s.id = n.id and (s.state <> n.state or s.agency_id <> $2 or s.cooperating_agency_ids <> $3::uuid[])`,
    [assignment.id, assignment.leadAgencyId, assignment.cooperatingAgencyIds, from, to, tx.today, assignment.acknowledgedAt !== null],
  );
}

/** The status update that an assignment is asked for: what is still owed before what is met, then the one due first. */
const ASKED = `select id, review_id from subject where assignment_id = $1 and kind = 'statusUpdate' and state in ('owed', 'met')
  order by state = 'met', deadline, id limit 1`;

/** A status update is in: what is owed for a review is met. Answers the review it counts for. */
export async function meetStatusUpdate(tx: Tx, assignmentId: string): Promise<string | null> {
  const [met] = await tx.query<{ reviewId: string | null }>(
    `update subject set state = 'met', next_rung_on = null where id = (select id from (${ASKED}) asked) returning review_id as "reviewId"`,
    [assignmentId],
  );
  return met?.reviewId ?? null;
}

/** The review to which a cooperating agency's part belongs. */
export async function reviewAsking(tx: Tx, assignmentId: string): Promise<string | null> {
  const [asked] = await tx.query<{ reviewId: string | null }>(`select review_id as "reviewId" from (${ASKED}) asked`, [assignmentId]);
  return asked?.reviewId ?? null;
}

/** Whoever coordinates a side owes its consolidations. */
export async function moveConsolidations(tx: Tx, party: { id: string; coordinatingAgencyId: string | null }): Promise<void> {
  if (party.coordinatingAgencyId === null) return;
  await tx.query(
    `update subject set agency_id = $2, next_rung_on = case when state = 'owed' then $3::date end
     where party_id = $1 and agreement_id = (select agreement_id from party where id = $1) and kind = 'consolidation'
       and state in ('owed', 'paused') and agency_id <> $2`,
    [party.id, party.coordinatingAgencyId, tx.today],
  );
}

interface Sleeping {
  kind: SubjectKind;
  deadline: LocalDate;
}

/** On resumption: what slept gets the working days of the pause back. Its reminders stay under the date they were kept under. */
export async function returnPausedDays(tx: Tx, assignmentId: string, shift: (subject: Sleeping) => LocalDate): Promise<void> {
  const sleeping = await tx.query<Sleeping & { id: string }>(
    `select id, kind, deadline from subject where assignment_id = $1 and state = 'paused' and kind <> 'stale'`,
    [assignmentId],
  );
  await tx.change(
    `update subject s set occurrence = coalesce(s.occurrence, s.deadline), deadline = n.deadline
     from unnest($1::uuid[], $2::date[]) as n(id, deadline) where s.id = n.id and s.deadline <> n.deadline`,
    [sleeping.map(({ id }) => id), sleeping.map(shift)],
  );
}
