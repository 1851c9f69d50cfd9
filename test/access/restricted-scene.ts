import { OfficesService } from '@dondoc/directory';
import { Actor, type Id, randomIds } from '@dondoc/kernel';
import { AT_ONCE_FACTS, AtOnceService, DigestsService, MorningListsService, RemindersService } from '@dondoc/reminders';
import { deliver } from '../../libs/reminders/test/reading';
import { aCommitment, insert, json, type Side, type Task } from '../builders';
import type { OpenedScene } from '../builders/open-review';
import type { Door } from '../support/door';
import type { Stage } from '../support/stage';
import { objectsOf } from './objects';

/** Stands in every text about what is restricted, and nowhere else. */
export const SECRET_WORD = 'kinhthanhbimat';

export interface RestrictedScene {
  sides: [Side, Side];
  /** Of what everybody may see. */
  ids: Record<string, string>;
  /** Of what is restricted, by the same names. */
  restricted: Record<string, string>;
  /** What nobody else may be told: the word, codes and every id of a restricted row. */
  secrets: string[];
}

/** The roles of the first side whose offices are named for the field; on the other side there is none. */
export const NAMED = ['coordinator', 'agencyHead', 'viceChair'] as const;

/**
 * Two tasks of one agreement, the second of a restricted field. Whatever is done about a task is done about both: reported, proved, extended,
 * urged on, explained, concluded on; the engine has mailed what it has to say.
 */
export async function aRestrictedScene(door: Door): Promise<RestrictedScene> {
  const { stage } = door;
  const restricted: Record<string, string> = {};
  const { scene, ids } = await objectsOf(door, {
    moreTasks: 1,
    meanwhile: async (open) => void Object.assign(restricted, await restrict(door, open)),
  });
  await conclude(stage, scene, restricted);
  await letTheEngineRun(stage);
  return { sides: scene.sides as [Side, Side], ids, restricted, secrets: [SECRET_WORD, ...(await secretsOf(stage))] };
}

async function restrict(door: Door, { agreement, sides, tasks, reviewId }: OpenedScene): Promise<Record<string, Id>> {
  const { stage } = door;
  const [side, task] = [sides[0] as Side, tasks[1] as Task];
  await insert(stage, 'field', { code: 'religion', nameVi: 'Tôn giáo', nameEn: 'Religion', restricted: true, position: 1 });
  const offices = stage.get(OfficesService);
  for (const role of NAMED) await offices.nameForFields(Actor.system('spec'), side[role].offices[0]?.officeId as Id, ['religion']);
  const titles = { titleVi: `${SECRET_WORD} cam kết`, titleEn: `${SECRET_WORD} commitment` };
  const commitment = await aCommitment(stage, agreement, { ...titles, note: SECRET_WORD, field: 'religion' });
  await stage.sql(`update task set title = $2, deliverable = $2, code = $3 where id = $1`, [task.id, SECRET_WORD, `${commitment.code}/T1`]);
  await stage.sql(`update subject set name = $2 where assignment_id in (select id from assignment where task_id = $1)`, [
    task.id,
    SECRET_WORD,
  ]);
  // a task takes the field of its commitment when that changes
  await stage.sql(`update commitment set field = null where id = $1`, [commitment.id]);
  await stage.sql(`update task set commitment_id = $2 where id = $1`, [task.id, commitment.id]);
  await stage.sql(`update commitment set field = 'religion' where id = $1`, [commitment.id]);
  const work = await workOn(door, side, task);
  const [line] = await stage.sql<{ id: Id }>('select id from review_line where review_id = $1 and assignment_id = $2', [
    reviewId,
    task.assignments[0].id,
  ]);
  return { commitment: commitment.id, task: task.id, assignment: task.assignments[0].id, line: line?.id as Id, ...work };
}

/** By those who see it, through the door. */
async function workOn(door: Door, side: Side, { assignments: [own] }: Task): Promise<Record<string, Id>> {
  const path = `/api/assignments/${own.id}`;
  const [agency, leader] = [await door.as(side.agencyHead), await door.as(side.viceChair)];
  const said = { results: SECRET_WORD, obstacles: SECRET_WORD, recommendations: SECRET_WORD, internalNote: SECRET_WORD };
  await agency
    .post(`${path}/reports`)
    .send({ progress: 20, ...said })
    .expect(200);
  const file = await agency.post(`${path}/evidence`).attach('file', Buffer.from(SECRET_WORD), `${SECRET_WORD}.txt`).expect(200);
  await agency.post(`${path}/extensions`).send({ toDate: '2027-01-31', reason: SECRET_WORD }).expect(200);
  await leader.post(`${path}/directives`).send({ text: SECRET_WORD, dueDate: '2026-06-20' }).expect(200);
  const add = async (table: string, values: object) => (await insert(door.stage, table, { id: randomIds.next(), ...values })).id as Id;
  const one = async (table: string) =>
    (await door.stage.sql<{ id: Id }>(`select id from ${table} where assignment_id = $1`, [own.id]))[0]?.id as Id;
  const asked = { question: SECRET_WORD, dueDate: '2026-06-20', state: 'asked', askedAs: 'oversee', askedAt: door.stage.now };
  const listed = { subjectId: own.subjectId, occurrence: '2026-12-31', partyId: own.partyId, listedOn: door.stage.today };
  return {
    evidence: file.body.id,
    extension: await one('extension'),
    directive: await one('directive'),
    explanation: await add('explanation', { assignmentId: own.id, ...asked }),
    item: await add('meeting_item', listed),
  };
}

/** As the committee's office types it in: a point about the open task, and one about the restricted. */
async function conclude(stage: Stage, { agreement, reviewId, tasks }: OpenedScene, restricted: Record<string, string>): Promise<void> {
  const [open, secret] = tasks as [Task, Task];
  const point = (text: string, { id, code, assignments }: Task) => ({
    text,
    taskId: id,
    taskCode: code,
    assignmentId: assignments[0].id,
    outcome: 'redate',
  });
  await insert(stage, 'conclusion', {
    id: randomIds.next(),
    reviewId,
    partyId: agreement.parties[0]?.id,
    concludedOn: stage.today,
    text: 'Kết luận.',
    points: json([point('Khẩn trương.', open), { ...point(SECRET_WORD, secret), taskId: restricted.task }]),
    recordedAt: stage.now,
  });
}

/** Everything that mails are written of: at once, while a review is late, and shortly before the tasks are due. */
async function letTheEngineRun(stage: Stage): Promise<void> {
  await tellAtOnce(stage);
  for (const day of ['2026-06-08', '2026-06-22', '2026-12-28']) {
    await stage.setClock(`${day}T02:00:00.000Z`);
    await stage.sql(`update subject set next_rung_on = $1 where state = 'owed'`, [stage.today]);
    await stage.get(RemindersService).issueDue();
    await stage.get(DigestsService).issueDue();
    await stage.get(MorningListsService).planDue();
    await deliver(stage);
  }
}

async function tellAtOnce(stage: Stage): Promise<void> {
  const facts = await stage.sql<{ id: number; kind: string }>('select id::int as id, kind from fact where kind = any($1) order by id', [
    AT_ONCE_FACTS,
  ]);
  for (const fact of facts) await stage.get(AtOnceService).plan(fact);
}

const OF_ASSIGNMENT = ['status_update', 'evidence', 'extension', 'explanation', 'directive', 'review_line'];

async function secretsOf(stage: Stage): Promise<string[]> {
  const assignments = 'select id from assignment where restricted_field is not null';
  const subjects = 'select id from subject where restricted_field is not null';
  const parts = [
    ...['commitment', 'task', 'assignment', 'subject'].map((table) => `select id::text from ${table} where restricted_field is not null`),
    ...OF_ASSIGNMENT.map((table) => `select id::text from ${table} where assignment_id in (${assignments})`),
    ...['reminder', 'meeting_item'].map((table) => `select id::text from ${table} where subject_id in (${subjects})`),
    'select code from task where restricted_field is not null',
    'select code from commitment where restricted_field is not null',
  ];
  const rows = await stage.sql<{ id: string }>(parts.join(' union all '));
  return rows.map(({ id }) => id);
}
