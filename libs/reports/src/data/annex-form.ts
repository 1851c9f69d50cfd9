import { timelinessOf } from '@dondoc/commitments';
import { openTo, type Tx } from '@dondoc/database';
import type { Id, LocalDate, Place } from '@dondoc/kernel';
import type { Fillable } from '../domain/annex-filling';
import type { SheetRow } from '../domain/annex-sheet';

/** A line of a review on a side of the actor's, with what its sheet shows. */
export type FormRow = SheetRow & Fillable & { partyCode: string; place: Place; sideState: string };

type Row = Omit<FormRow, 'timeliness' | 'place'> & {
  localityId: Id;
  leadAgencyId: Id;
  coordinatingAgencyId: Id | null;
  restrictedField: string | null;
  kind: 'dated' | 'ongoing' | 'recurring';
  submittedOn: LocalDate | null;
  state: Parameters<typeof timelinessOf>[0]['state'];
};

/** Texts are those of the answer to this review; before there is one they are empty, to be filled in. */
export async function formRows(tx: Tx, reviewId: Id): Promise<FormRow[]> {
  const rows = await tx.query<Row>(
    `select l.assignment_id as "assignmentId", t.code as "taskCode", t.title as "taskTitle", t.deliverable, t.kind, f.name_vi as "fieldVi",
       o.short_name_vi as party, o.code as "partyCode", g.name_vi as "agencyVi",
       (select coalesce(json_agg(x.name_vi order by x.code), '[]') from agency x where x.id = any(a.cooperating_agency_ids)) as "cooperatingVi",
       a.original_due_date as "originalDueDate", a.due_date as "dueDate", a.extension_count as "extensionCount", a.submitted_on as "submittedOn",
       a.done_on as "doneOn", a.state, a.progress, coalesce(u.results, '') as results, coalesce(u.obstacles, '') as obstacles,
       coalesce(u.recommendations, '') as recommendations,
       p.locality_id as "localityId", a.lead_agency_id as "leadAgencyId", a.restricted_field as "restrictedField", p.coordinating_agency_id as "coordinatingAgencyId", d.state as "sideState"
     from review_line l join assignment a on a.id = l.assignment_id join task t on t.id = a.task_id join commitment m on m.id = t.commitment_id
       join agency g on g.id = a.lead_agency_id join party p on p.id = l.party_id join locality o on o.id = p.locality_id
       join review_side d on d.review_id = l.review_id and d.party_id = l.party_id left join field f on f.code = m.field
       left join lateral (
         select s.results, s.obstacles, s.recommendations from status_update s
         where s.review_id = l.review_id and s.assignment_id = l.assignment_id and (s.on_behalf or not s.agency_id = any(a.cooperating_agency_ids))
           and (l.returned_at is null or s.reported_at > l.returned_at)
         order by s.id desc limit 1) u on true
     where l.review_id = $1 and ($2 or p.locality_id = any($3::uuid[])) and ${openTo(tx.actor, 'a')} order by m.position, t.code, p.position`,
    [reviewId, tx.actor.isSystem, tx.actor.localityIds],
  );
  return rows.map((row) => ({ ...row, timeliness: row.state === 'paused' ? 'paused' : timelinessOf(row, tx.today), place: placeOf(row) }));
}

const placeOf = ({ localityId, leadAgencyId, coordinatingAgencyId, restrictedField }: Row): Place => ({
  parties: [localityId],
  side: localityId,
  agencies: [leadAgencyId],
  coordinatingAgency: coordinatingAgencyId,
  restrictedField,
});
