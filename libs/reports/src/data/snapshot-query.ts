import { timelinessOf } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import type { OpenPoint, PromisedLine, Snapshot, SnapshotLine, SnapshotPast, Timeliness } from '../domain/snapshot';
import { OPEN_POINTS, PROMISED, SUCCESSIONS } from './earlier-query';

/** Assignments of the review, without those of a restricted field, of which a report says nothing, not even how many there are: those asked about, and those finished since the review before without having been asked about. */
const CHOSEN = `
  r as (select * from review where id = $1),
  before as (select b.id, b.period_from from review b join r on b.cycle_id = r.cycle_id and b.period_to < r.period_to order by b.period_to desc limit 1),
  last as (select figures from snapshot where review_id = (select id from before) order by version desc limit 1),
  told as (select line->>'assignmentId' as id from last, jsonb_array_elements(last.figures->'lines') line where line->>'state' = 'done'),
  chosen as (
    select l.assignment_id as id, l.id as line_id, l.returned_at from r join review_line l on l.review_id = r.id join assignment o on o.id = l.assignment_id and o.restricted_field is null
    union all
    select a.id, null, null from r join assignment a on a.agreement_id = r.agreement_id and a.state = 'done' and a.restricted_field is null
    where a.done_on between coalesce((select period_from from before), r.period_from) and r.cut_off_on
      and not exists (select 1 from review_line l where l.review_id = r.id and l.assignment_id = a.id)
      and not exists (select 1 from told where told.id = a.id::text))`;

/** The body of the overseeing office, or the side's People's Committee, with what its office has said about its heads. */
const ISSUER = `(
    select json_build_object('agencyId', i.id, 'kind', i.kind, 'nameVi', i.name_vi, 'heads', h.heads)
    from agency i left join report_heads h on h.agency_id = i.id
    where i.id = coalesce((select o.agency_id from office o where o.id = p.overseeing_office_id),
      (select b.id from agency b where b.locality_id = p.locality_id and b.kind = 'peoplesCommittee' order by b.id limit 1)))`;

const PARTIES = `
  select json_agg(json_build_object('id', p.id, 'position', p.position, 'localityId', l.id, 'localityCode', l.code, 'localityKind', l.kind,
      'nameVi', l.name_vi, 'shortNameVi', l.short_name_vi, 'peoplesCommitteeVi', l.peoples_committee_vi,
      'coordinatingAgencyVi', k.name_vi, 'committeeCode', c.code, 'committeeVi', c.name_vi, 'committeeStated', p.committee_stated, 'issuer', ${ISSUER}) order by p.position)
  from r join party p on p.agreement_id = r.agreement_id join locality l on l.id = p.locality_id
    left join agency k on k.id = p.coordinating_agency_id left join agency c on c.id = p.committee_agency_id`;

/** What an update shows to both sides: never the internal note. */
const UPDATE = `json_build_object('agencyVi', g.name_vi, 'onBehalf', s.on_behalf, 'reportedOn', s.reported_on,
  'results', s.results, 'obstacles', s.obstacles, 'recommendations', s.recommendations)`;

/** The lead agency's answer (or the coordinator's on its behalf) is newer than a return; what was finished before shows its last update. */
const ANSWER = `left join lateral (
    select s.nothing_new, ${UPDATE} as told from status_update s join agency g on g.id = s.agency_id
    where s.assignment_id = a.id and (s.on_behalf or not s.agency_id = any(a.cooperating_agency_ids))
      and (c.line_id is null or (s.review_id = r.id and (c.returned_at is null or s.reported_at > c.returned_at)))
    order by s.id desc limit 1) u on true`;

const PARTS = `(
    select coalesce(json_agg(part.told order by part.code), '[]') from (
      select distinct on (s.agency_id) g.code, ${UPDATE} as told from status_update s join agency g on g.id = s.agency_id
      where s.assignment_id = a.id and s.review_id = r.id and not s.on_behalf and s.agency_id = any(a.cooperating_agency_ids)
      order by s.agency_id, s.id desc) part)`;

const LINES = `
  select json_agg(json_build_object(
      'assignmentId', a.id, 'partyId', a.party_id, 'taskId', t.id, 'taskCode', t.code, 'taskTitle', t.title, 'deliverable', t.deliverable,
      'commitmentPosition', m.position, 'commitmentVi', m.title_vi, 'field', f.code, 'fieldVi', f.name_vi, 'fieldPosition', coalesce(f.position, 9999),
      'agencyCode', g.code, 'agencyVi', g.name_vi,
      'cooperatingVi', (select coalesce(json_agg(x.name_vi order by x.code), '[]') from agency x where x.id = any(a.cooperating_agency_ids)),
      'kind', t.kind, 'state', a.state, 'progress', a.progress, 'originalDueDate', a.original_due_date, 'dueDate', a.due_date,
      'extensionCount', a.extension_count, 'countedDueDate', a.counted_due_date, 'submittedOn', a.submitted_on, 'doneOn', a.done_on,
      'carriedOver', exists (select 1 from review_line l join review e on e.id = l.review_id
        where l.assignment_id = a.id and e.cycle_id = r.cycle_id and e.period_to < r.period_to),
      'answer', case when c.line_id is null then 'none' when u.nothing_new then 'nothingNew' when u.told is not null then 'sent'
        when a.state in ('paused', 'done', 'no_longer_applicable') then 'none' when c.returned_at is not null then 'returned' else 'awaited' end,
      'update', u.told, 'parts', ${PARTS}) order by t.code, a.id)
  from chosen c cross join r join assignment a on a.id = c.id join task t on t.id = a.task_id join commitment m on m.id = t.commitment_id
    join agency g on g.id = a.lead_agency_id left join field f on f.code = m.field ${ANSWER}`;

/** The last seven reviews of the cycle before this one, each as its newest snapshot has it. */
const HISTORY = `
  select json_agg(json_build_object('periodKey', past.period_key, 'groups', past.groups) order by past.period_to)
  from (
    select b.period_key, b.period_to, (
      select json_object_agg(line.timeliness, line.n) from (
        select x->>'timeliness' as timeliness, count(*) as n
        from (select figures from snapshot s where s.review_id = b.id order by version desc limit 1) f, jsonb_array_elements(f.figures->'lines') x
        group by 1) line) as groups
    from review b join r on b.cycle_id = r.cycle_id and b.period_to < r.period_to
    where exists (select 1 from snapshot s where s.review_id = b.id) order by b.period_to desc limit 7) past`;

/** One statement, and therefore one state of the database for everything in it. */
const SNAPSHOT = `with ${CHOSEN}
  select json_build_object('id', r.id, 'cycleVersionId', r.cycle_version_id,
      'cycleVersion', (select version from review_cycle_version v where v.id = r.cycle_version_id), 'periodKey', r.period_key, 'periodFrom', r.period_from,
      'periodTo', r.period_to, 'cutOffOn', r.cut_off_on, 'submissionOn', r.submission_on) as review,
    (select json_build_object('id', g.id, 'code', g.code, 'titleVi', g.title_vi, 'documentType', g.document_type, 'documentNumber', g.document_number,
       'commitments', (select count(*) from commitment m where m.agreement_id = g.id and m.is_commitment and m.restricted_field is null),
       'withoutTask', (select count(*) from commitment m where m.agreement_id = g.id and m.is_commitment and m.restricted_field is null
         and not exists (select 1 from task t where t.commitment_id = m.id)))
     from agreement g where g.id = r.agreement_id) as agreement,
    (${PARTIES}) as parties, coalesce((${LINES}), '[]') as lines, coalesce((${HISTORY}), '[]') as history,
    coalesce((${PROMISED}), '[]') as promised, coalesce((${OPEN_POINTS}), '[]') as points, coalesce((${SUCCESSIONS}), '[]') as successions
  from r`;

type Judged = Parameters<typeof timelinessOf>[0];
type Row = Pick<Snapshot, 'review' | 'agreement' | 'parties' | 'successions'> & {
  history: Omit<SnapshotPast, 'periodVi'>[];
  lines: (Omit<SnapshotLine, 'timeliness'> & Pick<Judged, 'state' | 'countedDueDate'>)[];
  promised: (Omit<PromisedLine, 'now'> & { now: Judged & { progress: number } })[];
  points: (Omit<OpenPoint, 'timeliness'> & Judged)[];
};

/** What is true of this review now. */
export async function takeSnapshot(tx: Tx, reviewId: Id): Promise<Snapshot> {
  const [row] = await tx.query<Row>(SNAPSHOT, [reviewId, tx.today]);
  if (!row) throw new Error(`No review ${reviewId}.`);
  const { review, history, lines, promised, points, ...rest } = row;
  const asOf = review.cutOffOn < tx.today ? review.cutOffOn : tx.today;
  return {
    ...rest,
    review: { ...review, periodVi: periodWords(review.periodKey).vi, asOf, takenAt: tx.now },
    history: history.map((past) => ({ ...past, groups: past.groups ?? {}, periodVi: periodWords(past.periodKey).vi })),
    lines: lines.map(({ countedDueDate, ...line }) => ({ ...line, timeliness: groupOf({ ...line, countedDueDate }, asOf) })),
    earlier: {
      promised: promised.map(({ now, ...line }) => ({ ...line, now: standing(now, asOf) })),
      points: points.map(({ kind: _k, state: _s, countedDueDate: _c, submittedOn: _o, doneOn: _d, ...point }, n) => ({
        ...point,
        timeliness: groupOf(points[n] as Judged, asOf),
      })),
    },
  };
}

function standing(now: Judged & { progress: number }, asOf: LocalDate): PromisedLine['now'] {
  const { dueDate, doneOn, progress } = now;
  return { dueDate, doneOn, progress, timeliness: groupOf(now, asOf) };
}

/** A task paused by decision is neither in term nor overdue: it stands apart. */
function groupOf(judged: Judged, asOf: LocalDate): Timeliness {
  return judged.state === 'paused' ? 'paused' : timelinessOf(judged, asOf);
}
