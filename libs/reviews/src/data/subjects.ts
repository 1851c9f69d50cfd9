import type { SubjectDraft } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';

/** The status updates that the lines of a review ask for, as they stand; new ones are owed from today until the agency deadline. */
export function lineSubjects(tx: Tx, which: { reviewId: Id; partyId?: Id; lineId?: Id }): Promise<SubjectDraft[]> {
  return tx.query<SubjectDraft>(
    `select 'statusUpdate' as kind, l.id as "aboutId", r.agreement_id as "agreementId", l.party_id as "partyId", a.id as "assignmentId",
       r.id as "reviewId", a.lead_agency_id as "agencyId", a.cooperating_agency_ids as "cooperatingAgencyIds", t.title as name,
       r.period_key as "periodKey", r.cycle_version_id as "cycleVersionId", coalesce(s.owed_since, $4) as "owedSince",
       coalesce(s.deadline, r.agency_deadline) as deadline, coalesce(s.state, 'owed') as state
     from review_line l join review r on r.id = l.review_id join assignment a on a.id = l.assignment_id join task t on t.id = a.task_id
     left join subject s on s.kind = 'statusUpdate' and s.about_id = l.id
     where l.review_id = $1 and ($2::uuid is null or l.party_id = $2) and ($3::uuid is null or l.id = $3)
     order by t.code, l.id`,
    [which.reviewId, which.partyId ?? null, which.lineId ?? null, tx.today],
  );
}

const OWED_BY_SIDE = {
  consolidation: { agency: 'p.coordinating_agency_id', deadline: 'r.coordinator_deadline' },
  /** The agency of the overseeing office; where none is named, of a vice-chair of that locality. */
  signature: {
    agency: `coalesce((select o.agency_id from office o where o.id = p.overseeing_office_id),
      (select o.agency_id from office o join agency g on g.id = o.agency_id
       where g.locality_id = p.locality_id and o.role = 'viceChair' and coalesce(o.valid_from, $2) <= $2 and coalesce(o.valid_to, $2) >= $2
       order by o.id limit 1))`,
    deadline: 'r.signature_deadline',
  },
} as const;

/** What each side owes as a whole, as it stands. A side without an agency to owe it has none. */
export function sideSubjects(tx: Tx, reviewId: Id, kind: keyof typeof OWED_BY_SIDE): Promise<SubjectDraft[]> {
  const { agency, deadline } = OWED_BY_SIDE[kind];
  return tx.query<SubjectDraft>(
    `select * from (
       select '${kind}' as kind, d.id as "aboutId", r.agreement_id as "agreementId", d.party_id as "partyId", null::uuid as "assignmentId",
         r.id as "reviewId", coalesce(${agency}, s.agency_id) as "agencyId", '{}'::uuid[] as "cooperatingAgencyIds", g.title_vi as name,
         r.period_key as "periodKey", r.cycle_version_id as "cycleVersionId", coalesce(s.owed_since, $2::date) as "owedSince",
         coalesce(s.deadline, ${deadline}) as deadline, coalesce(s.state, 'owed') as state
       from review_side d join review r on r.id = d.review_id join party p on p.id = d.party_id join agreement g on g.id = r.agreement_id
       left join subject s on s.kind = '${kind}' and s.about_id = d.id
       where d.review_id = $1
       order by p.position) owed
     where "agencyId" is not null`,
    [reviewId, tx.today],
  );
}
