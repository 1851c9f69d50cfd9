import { type Actor, type Id, randomIds } from '@dondoc/kernel';
import { ReportsService } from '@dondoc/reports';
import { ReviewsService } from '@dondoc/reviews';
import { aMembership, insert, json } from '../builders';
import { anOpenReview, type OpenedScene } from '../builders/open-review';
import type { Door } from '../support/door';
import type { Stage } from '../support/stage';

/** Stands in what both sides share; no answer to a stranger has it. */
export const SHARED_WORD = 'dauhieuchungcuahaiben';
/** Stands in an internal note of the own side; no answer to anybody else has it. */
export const INTERNAL_WORD = 'ghichunoibocuariengta';

const DATES = ['2026-06-01', '2026-06-15'] as const;

interface With {
  /** Beside the one that the objects hang on. */
  moreTasks?: number;
  /** While the review collects. */
  meanwhile?: (scene: OpenedScene) => Promise<void>;
}

/** One object of each kind, of the first side where they belong to one: an agreement whose review is compiled, with all that hangs on it. */
export async function objectsOf(
  door: Door,
  { moreTasks = 0, meanwhile }: With = {},
): Promise<{ scene: OpenedScene; ids: Record<string, Id> }> {
  const { stage } = door;
  const scene = await anOpenReview(stage, { tasks: 1 + moreTasks });
  await stage.sql(`update agreement set title_vi = title_vi || ' ${SHARED_WORD}' where id = $1`, [scene.agreement.id]);
  await stage.sql(`update task set title = title || ' ${SHARED_WORD}'`);
  await meanwhile?.(scene);
  for (const side of scene.sides) await stage.get(ReviewsService).lock(side.coordinator, scene.reviewId);
  await stage.get(ReportsService).compile(scene.reviewId);
  return {
    scene,
    ids: { ...(await ofTheAgreement(stage, scene)), ...(await ofTheAssignment(door, scene)), ...(await ofTheLocality(stage, scene)) },
  };
}

const putIn = (stage: Stage) => async (table: string, values: object) =>
  (await insert(stage, table, { id: randomIds.next(), ...values })).id as Id;

async function ofTheAgreement(stage: Stage, { agreement, sides, reviewId, tasks }: OpenedScene): Promise<Record<string, Id>> {
  const one = async (sql: string, parameters: unknown[]) => (await stage.sql<{ id: Id }>(sql, parameters))[0]?.id as Id;
  const party = agreement.parties[0]?.id as Id;
  const cycle = await one('select id from review_cycle where agreement_id = $1', [agreement.id]);
  const rhythm = json({ every: 3, unit: 'month', anchor: '2026-12-15' });
  const [stages] = await stage.sql<{ stages: object }>('select stages from review_cycle_version where cycle_id = $1', [cycle]);
  const draft = { cycleId: cycle, version: 2, state: 'draft', activeFrom: '2026-12-01', rhythm, stages: json(stages?.stages) };
  const report = await one('select id from status_report where review_id = $1 and party_id = $2', [reviewId, party]);
  await putIn(stage)('delivery', { reportId: report, committeeAgencyId: sides[0]?.committee.id, method: 'mail', state: 'planned' });
  return {
    agreement: agreement.id,
    party,
    commitment: agreement.commitments[0]?.id as Id,
    task: tasks[0]?.id as Id,
    cycle,
    version: await putIn(stage)('review_cycle_version', draft),
    review: reviewId,
    line: await one('select id from review_line where review_id = $1 and party_id = $2', [reviewId, party]),
    report,
  };
}

async function ofTheAssignment(door: Door, { agreement, sides, tasks }: OpenedScene): Promise<Record<string, Id>> {
  const { stage } = door;
  const [add, assignment, party] = [putIn(stage), tasks[0]?.assignments[0], agreement.parties[0]?.id];
  const assignmentId = assignment?.id as Id;
  const about = { assignmentId, agencyId: sides[0]?.department.id, state: 'in_progress', progress: 10, internalNote: INTERNAL_WORD };
  await add('status_update', { ...about, reportedOn: stage.today, reportedAt: stage.now });
  const uploaded = (await door.as(sides[0]?.focalPoint as Actor))
    .post(`/api/assignments/${assignmentId}/evidence`)
    .attach('file', Buffer.from('Biên bản làm việc.'), 'bien-ban.txt');
  const asked = { question: 'Vì sao?', dueDate: DATES[0], state: 'asked', askedAs: 'coordinate', askedAt: stage.now };
  const given = { text: 'Khẩn trương.', dueDate: DATES[0], state: 'given', givenAt: stage.now };
  return {
    assignment: assignmentId,
    evidence: (await uploaded.expect(200)).body.id,
    explanation: await add('explanation', { assignmentId, ...asked }),
    directive: await add('directive', { assignmentId, ...given }),
    extension: await add('extension', {
      assignmentId,
      fromDate: '2026-12-31',
      toDate: '2027-01-31',
      reason: 'Chậm.',
      requestedAt: stage.now,
    }),
    item: await add('meeting_item', { subjectId: assignment?.subjectId, occurrence: DATES[1], partyId: party, listedOn: stage.today }),
  };
}

async function ofTheLocality(stage: Stage, { sides: [side] }: OpenedScene): Promise<Record<string, string>> {
  if (!side) throw new Error('The agreement has no side.');
  const add = putIn(stage);
  const person = side.focalPoint.personId as Id;
  const [membership] = await stage.sql<{ id: Id }>('select id from membership where person_id = $1', [person]);
  const mail = { kind: 'daily', personId: person, address: 'gone@example.vn', day: stage.today, mimeId: '<a@b>', subject: SHARED_WORD };
  await insert(stage, 'suppression', { address: 'gone@example.vn', bounces: 3, suppressedAt: stage.now, lastReason: '550' });
  await stage.sql('update person set email = $2 where id = $1', [person, mail.address]);
  const filter = { personId: person, screen: 'my-work', name: 'Gấp', search: '?part=lead', savedAt: stage.now };
  const away = { personId: side.agencyHead.personId, fromDate: stage.today, toDate: '2026-12-31', recordedAt: stage.now };
  return {
    person,
    membership: membership?.id as Id,
    delegate: await aMembership(stage, side.agencyHead.personId as Id, side.viceChairOffice, { kind: 'delegate' }),
    filter: await add('saved_filter', filter),
    absence: await add('absence', away),
    digest: await add('digest', { officeId: side.viceChairOffice.id, day: stage.today, kind: 'weekly', content: json({}) }),
    message: await add('message', { key: 'k', ...mail, plannedAt: stage.now, notBefore: stage.now, state: 'bounced' }),
    office: side.viceChairOffice.id,
    department: side.department.id,
    agency: side.department.id,
    locality: side.locality.id,
    address: 'gone@example.vn',
    session: randomIds.next(),
    id: randomIds.next(),
    token: 'x'.repeat(43),
    year: '2028',
    format: 'csv',
    kind: 'dueDate',
  };
}
