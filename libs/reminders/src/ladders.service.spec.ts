import { TasksService } from '@dondoc/commitments';
import { SUBJECT_KINDS } from '@dondoc/kernel';
import { anAgreement, aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { DEFAULT_LADDERS, type Ladder } from './domain/ladder';
import { LaddersService } from './ladders.service';
import { RemindersService } from './reminders.service';

const SHORT: Ladder = [
  { offset: -2, audience: 'owner', kind: 'reminder' },
  { offset: 0, audience: 'owner', kind: 'due' },
  { offset: 1, every: 2, audience: 'owner', kind: 'overdue' },
  { offset: 2, audience: 'viceChair', kind: 'escalation' },
];

describe('The default ladders of a side', () => {
  let stage: Stage;
  let ladders: LaddersService;
  let task: Task;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-06-01T01:00:00.000Z' });
    await theCalendar(stage);
    ladders = stage.get(LaddersService);
  });
  beforeEach(async () => {
    await stage.setClock('2026-06-01T01:00:00.000Z');
    task = await aTask(stage, { dueDate: '2026-06-30' });
  });
  afterAll(() => stage.close());

  const side = (n = 0) => task.agreement.sides[n] as Task['agreement']['sides'][number];
  const of = (n = 0) => ({ localityId: side(n).locality.id, kind: 'dueDate' as const });
  const nextLooks = async () => {
    await stage.get(RemindersService).issueDue();
    return (
      await stage.sql(
        `select s.next_rung_on::text as day from subject s join party p on p.id = s.party_id
         where s.agreement_id = $1 and s.kind = 'dueDate' order by p.position`,
        [task.agreement.id],
      )
    ).map((row) => row.day);
  };

  it('are those that are built in until an administrator of the side writes another; the other side keeps its own', async () => {
    expect(await nextLooks()).toEqual(['2026-06-09', '2026-06-09']);
    expect(await ladders.put(side().administrator, of(), SHORT)).toMatchObject({ kind: 'dueDate', builtIn: false, rungs: SHORT });
    expect(await nextLooks()).toEqual(['2026-06-26', '2026-06-09']);
    await ladders.put(side().administrator, of(), DEFAULT_LADDERS.dueDate);
    expect(await nextLooks()).toEqual(['2026-06-09', '2026-06-09']);
  });

  it('come back when the own one is dropped, and the journal has every change', async () => {
    await ladders.put(side().administrator, of(), SHORT);
    expect(await ladders.reset(side().administrator, of())).toMatchObject({ builtIn: true, rungs: DEFAULT_LADDERS.dueDate });
    expect(await nextLooks()).toEqual(['2026-06-09', '2026-06-09']);
    const facts = await stage.sql(
      `select data->>'subjectKind' as kind, data->>'builtIn' as "builtIn", office_id = $2 as "byOffice" from fact
       where kind = 'ladder.changed' and locality_id = $1 order by id`,
      [side().locality.id, side().administrator.offices[0]?.officeId],
    );
    expect(facts).toEqual([
      { kind: 'dueDate', builtIn: 'false', byOffice: true },
      { kind: 'dueDate', builtIn: 'true', byOffice: true },
    ]);
  });

  it('give way to the ladder of the review cycle in force', async () => {
    await ladders.put(side().administrator, of(), SHORT);
    const own: Ladder = [{ offset: -5, audience: 'owner', kind: 'reminder' }, ...SHORT];
    const cycle = crypto.randomUUID();
    await stage.sql(`insert into review_cycle (id, agreement_id, name_vi, name_en) values ($1, $2, 'Năm', 'Year')`, [
      cycle,
      task.agreement.id,
    ]);
    await stage.sql(
      `insert into review_cycle_version (id, cycle_id, version, state, active_from, rhythm, stages, ladders)
       values (gen_random_uuid(), $1, 1, 'active', '2026-01-01', '{}', '{}', $2)`,
      [cycle, JSON.stringify({ dueDate: own })],
    );
    expect(await nextLooks()).toEqual(['2026-06-23', '2026-06-23']);
  });

  it('are for the administrator of the side alone, and must be ladders', async () => {
    for (const actor of [side().coordinator, side().viceChair, side().focalPoint])
      await expect(ladders.put(actor, of(), SHORT)).rejects.toMatchObject({ kind: 'forbidden' });
    const stranger = (await anAgreement(stage)).sides[0]?.administrator as (typeof task.agreement.sides)[0]['administrator'];
    await expect(ladders.put(stranger, of(), SHORT)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(ladders.put(side().administrator, of(), SHORT.slice(1, 2))).rejects.toMatchObject({ code: 'ladder.lastChance' });
    const listed = await ladders.list(side().coordinator);
    expect(listed.map(({ kind, builtIn, localityId }) => ({ kind, builtIn, localityId }))).toEqual(
      SUBJECT_KINDS.map((kind) => ({ kind, builtIn: true, localityId: side().locality.id })),
    );
  });

  it('are climbed by an acknowledgement, too: due on the third working day, urged after it, then the head of the agency', async () => {
    const { id } = await stage.get(TasksService).breakDown(side().coordinator, task.agreement.commitments[0]?.id as string, {
      title: 'Ký biên bản ghi nhớ',
      kind: 'dated',
      assignments: [{ partyId: task.agreement.parties[0]?.id as string, leadAgencyId: side().department.id, dueDate: '2026-12-31' }],
    });
    for (const day of ['2026-06-04', '2026-06-05', '2026-06-09']) {
      await stage.setClock(`${day}T01:00:00.000Z`);
      await stage.get(RemindersService).issueDue();
    }
    const told = await stage.sql(
      `select r.due_on::text as day, r.rung, r.kind, o.role from reminder r join office o on o.id = r.office_id join subject s on s.id = r.subject_id
         join assignment a on a.id = s.assignment_id where s.kind = 'acknowledgement' and a.task_id = $1 order by r.due_on`,
      [id],
    );
    expect(told).toEqual([
      { day: '2026-06-04', rung: '0', kind: 'due', role: 'focalPoint' },
      { day: '2026-06-05', rung: '+1', kind: 'overdue', role: 'focalPoint' },
      { day: '2026-06-09', rung: '+3', kind: 'escalation', role: 'agencyHead' },
    ]);
  });
});
