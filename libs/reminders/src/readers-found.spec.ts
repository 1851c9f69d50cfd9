import { HandoverService } from '@dondoc/commitments';
import { Actor, addDays, type Id, instantAt, type LocalDate, randomIds, weekdayOf } from '@dondoc/kernel';
import {
  type Agency,
  aMembership,
  anAgency,
  anOffice,
  aPerson,
  aTask,
  insert,
  json,
  type Office,
  type Task,
  theCalendar,
} from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver } from '../test/reading';
import { aMerger } from '../test/successions';
import { RemindersService } from './reminders.service';

const DAYS = 20;
const SEEDS = [1, 2, 3, 4];

/** A small generator of its own: the same seed gives the same story. */
function dice(seed: number) {
  let state = seed * 2654435761;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  return { upTo: (n: number) => Math.floor(next() * n), one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T };
}

interface Story {
  stage: Stage;
  task: Task;
  agency: Agency;
  people: Id[];
  /** An agency lasts a day at least. */
  mergedOn: LocalDate;
  roll: ReturnType<typeof dice>;
}

const office = async ({ stage, roll }: Story): Promise<Office> => {
  const offices = await stage.sql<Office>(
    `select o.id, o.agency_id as "agencyId", g.locality_id as "localityId", o.role from office o join agency g on g.id = o.agency_id
     where o.role in ('focalPoint', 'agencyHead', 'coordinator', 'viceChair') and (o.valid_to is null or o.valid_to >= $1) order by o.id`,
    [stage.today],
  );
  return roll.one(offices);
};

/** What happens to an organisation. */
const EVENTS: ((story: Story) => Promise<unknown>)[] = [
  async (story) =>
    aMembership(story.stage, story.roll.one(story.people), await office(story), {
      kind: story.roll.one(['acting', 'substitute', 'delegate']),
      validFrom: story.stage.today,
      validTo: addDays(story.stage.today, story.roll.upTo(10)),
    }),
  async ({ stage, people, roll }) =>
    stage.sql('update membership set valid_to = $2 where person_id = $1 and (valid_to is null or valid_to >= $2) and valid_from <= $2', [
      roll.one(people),
      addDays(stage.today, -1),
    ]),
  async ({ stage, people, roll }) =>
    insert(stage, 'absence', {
      id: randomIds.next(),
      personId: roll.one(people),
      fromDate: stage.today,
      toDate: addDays(stage.today, roll.upTo(8)),
      recordedAt: stage.now,
    }),
  async ({ stage, people, roll }) => stage.sql('update person set disabled_at = now() where id = $1', [roll.one(people)]),
  async ({ stage, people, roll }) => stage.sql('update person set disabled_at = null where id = $1', [roll.one(people)]),
  async (story) =>
    story.stage.sql('update office set mailbox = $2 where id = $1', [
      (await office(story)).id,
      story.roll.one([null, 'hop-thu@so.example']),
    ]),
  async (story) => {
    if (story.mergedOn === story.stage.today || story.roll.upTo(3) > 0) return;
    story.mergedOn = story.stage.today;
    const next = await anAgency(story.stage, { locality: story.task.agreement.sides[0]?.locality as never, validFrom: story.stage.today });
    const code = await aMerger(story.stage, story.agency.id, next.id);
    await story.stage.get(HandoverService).handOver(Actor.system(), code);
    story.agency = next;
  },
];

/** Of each working day on which something was owed: what nobody was told and nobody is known not to have heard. Reads the rows alone. */
const FORGOTTEN = `
  select s.id from subject s
  where s.kind = 'dueDate' and s.state = 'owed'
    and not exists (select 1 from reminder r join reminder_message rm on rm.reminder_id = r.id where r.subject_id = s.id and r.due_on = $1)
    and not exists (select 1 from fact f where f.kind = 'reminder.unheard' and f.about_id = s.assignment_id and f.at::date = $1)`;

/** Mails that left for somebody whose account was closed, or for nobody. */
const ASTRAY = `select m.id from message m left join person p on p.id = m.person_id
  where m.state = 'sent' and m.day = $1 and (p.disabled_at is not null or m.person_id is null and m.address <> 'hop-thu@so.example')`;

/** Reminders that went to those who are away although somebody of the same office was there. */
const MISDIRECTED = `
  select m.id from message m join reminder_message rm on rm.message_id = m.id and rm.outcome = 'sent' join reminder r on r.id = rm.reminder_id
  where m.state = 'sent' and m.day = $1 and m.person_id in (select person_id from absence where $1::date between from_date and to_date)
    and exists (select 1 from membership h join person q on q.id = h.person_id and q.disabled_at is null
      where h.office_id = r.office_id and $1::date between h.valid_from and coalesce(h.valid_to, $1::date)
        and h.person_id not in (select person_id from absence where $1::date between from_date and to_date))`;

describe('Whatever happens to an organisation', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  const told = async (today: LocalDate) => ({
    forgotten: await stage.sql(FORGOTTEN, [today]),
    astray: await stage.sql(ASTRAY, [today]),
    misdirected: await stage.sql(MISDIRECTED, [today]),
  });

  it.each(SEEDS)('a reminder finds somebody, or it is kept that nobody heard it (seed %s)', async (seed) => {
    const roll = dice(seed);
    stage = await openStage({ at: instantAt('2026-06-01', '07:30') });
    await theCalendar(stage);
    const daily = [{ offset: -60, every: 1, audience: 'owner', kind: 'overdue' }];
    await insert(stage, 'ladder', { id: randomIds.next(), name: 'mỗi ngày', subjectKind: 'dueDate', isDefault: true, rungs: json(daily) });
    const task = await aTask(stage, { dueDate: '2026-06-02' });
    const side = task.agreement.sides[0] as Task['agreement']['sides'][0];
    const extra = await aPerson(stage, { offices: [await anOffice(stage, { agency: side.department, role: 'focalPoint' })] });
    const people = [side.focalPoint, side.agencyHead, side.coordinator, side.viceChair, extra].map((one) => one.personId as Id);
    const story: Story = { stage, task, agency: side.department, people, mergedOn: stage.today, roll };
    for (let day: LocalDate = '2026-06-01', worked = 0; worked < DAYS; day = addDays(day, 1)) {
      await stage.setClock(instantAt(day, '07:30'));
      for (let n = roll.upTo(3); n > 0; n--) await roll.one(EVENTS)(story);
      if (weekdayOf(day) > 5) continue;
      worked++;
      await stage.get(RemindersService).issueDue();
      await deliver(stage);
      expect([seed, day, await told(day)]).toEqual([seed, day, { forgotten: [], astray: [], misdirected: [] }]);
    }
    expect((await stage.sql<{ n: number }>(`select count(*)::int as n from message where state = 'sent'`))[0]?.n).toBeGreaterThan(DAYS);
  });
});
