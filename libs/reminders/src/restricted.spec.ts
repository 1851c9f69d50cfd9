import { record } from '@dondoc/journal';
import { Actor, type Id, instantAt } from '@dondoc/kernel';
import { aTask, insert, type Side, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver, mails } from '../test/reading';
import { AssignmentRemindersService } from './assignment-reminders.service';
import { AtOnceService } from './at-once.service';
import { linkTokens } from './data/links';
import { DigestsService } from './digests.service';
import { ExplainService } from './explain.service';
import { LinksService } from './links.service';
import { PreviewService } from './preview.service';
import { RemindersService } from './reminders.service';

const SECRET = 'Kinhthanh';

/** As they sign in where their offices are named for these fields. */
const theActor = (actor: Actor, restrictedFields: string[]): Actor =>
  Actor.person(
    actor.personId as Id,
    actor.name,
    actor.offices.map((office) => ({ ...office, restrictedFields })),
  );

/** A task of a restricted field, due in the past; only the coordinator of the first side is named for the field. */
describe('Of a restricted field', () => {
  let stage: Stage;
  let task: Task;
  const coordinator = () => task.agreement.sides[0]?.coordinator.offices[0]?.officeId as Id;

  beforeAll(async () => {
    stage = await openStage({ at: instantAt('2026-06-01', '08:00') });
    await theCalendar(stage);
    await insert(stage, 'field', { code: 'religion', nameVi: 'Tôn giáo', nameEn: 'Religion', restricted: true, position: 1 });
    task = await aTask(stage, { dueDate: '2026-06-30', title: `${SECRET} việc` });
    await stage.sql(`update commitment set field = 'religion'`);
    await stage.sql(`update subject set next_rung_on = '2026-06-09'`);
    await insert(stage, 'field_office', { field: 'religion', officeId: coordinator(), namedAt: stage.now });
  });
  afterAll(() => stage.close());

  it('reminders, escalations and mails at once go to named offices alone, and digests say nothing', async () => {
    await stage.setClock(instantAt('2026-08-10', '09:00'));
    await stage.get(RemindersService).issueDue();
    await stage.get(DigestsService).issueDue();
    const about = { type: 'assignment', id: task.assignments[0].id };
    const fact = { kind: 'assignment.assigned', about, agreementId: task.agreement.id };
    await stage.database.transact(task.agreement.sides[0]?.coordinator as never, (tx) => record(tx, fact));
    const [{ id } = { id: 0 }] = await stage.sql<{ id: number }>('select max(id)::int as id from fact');
    expect(await stage.get(AtOnceService).plan({ id, kind: 'assignment.assigned' })).toEqual({ messages: 0 });
    const offices = await stage.sql<{ id: Id }>('select distinct office_id as id from reminder');
    expect(offices).toEqual([{ id: coordinator() }]);
    await deliver(stage);
    const told = (await mails(stage)).filter((mail) => `${mail.subject} ${mail.html}`.includes(SECRET));
    expect(told).toHaveLength(1);
  });

  it('the calendar of mails lists no office that is not named, whoever asks; explanations know nothing for its people', async () => {
    const span = { from: '2026-06-01', to: '2026-08-31' };
    const offices = async () => {
      const { items } = await stage.get(PreviewService).preview(Actor.system('spec'), { agreement: task.agreement.id, ...span });
      const secret = items.filter(({ subject, office }) => office !== null && subject.includes(SECRET));
      return [...new Set(secret.map(({ office }) => office))];
    };
    const [side] = task.agreement.sides as [Side];
    expect(await offices()).toEqual([`${side.coordinatingAgency.code}/coordinator`]);
    const explain = (person: Actor) =>
      stage.get(ExplainService).explain(Actor.system('spec'), { subject: task.code, person: person.personId as Id });
    expect((await explain(side.coordinator)).map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringContaining(SECRET)]));
    for (const person of [side.focalPoint, side.agencyHead, side.viceChair])
      await expect(explain(person)).rejects.toMatchObject({ kind: 'notFound' });
    // open, everybody on the ladder stands there
    await stage.sql(`update field set restricted = false where code = 'religion'`);
    expect((await offices()).length).toBeGreaterThan(1);
    expect((await explain(side.focalPoint)).length).toBeGreaterThan(0);
    await stage.sql(`update field set restricted = true where code = 'religion'`);
  });

  it('reminders to come are shown with the named offices alone', async () => {
    const [side] = task.agreement.sides as [Side];
    const { assignments } = await aTask(stage, { agreement: task.agreement, dueDate: '2026-12-31' });
    const reader = theActor(side.coordinator, ['religion']);
    const roles = async () => {
      const { upcoming } = await stage.get(AssignmentRemindersService).of(reader, assignments[0].id);
      return [...new Set(upcoming.map(({ role }) => role))];
    };
    expect(await roles()).toEqual([]);
    const officeId = side.focalPoint.offices[0]?.officeId as Id;
    await insert(stage, 'field_office', { field: 'religion', officeId, namedAt: stage.now });
    expect(await roles()).toEqual(['focalPoint']);
    await stage.sql('delete from field_office where office_id = $1', [officeId]);
  });

  it('a link of a mail that was sent before says nothing once the office is named no longer', async () => {
    const [side] = task.agreement.sides as [Side];
    const [personId, officeId] = [side.coordinator.personId as Id, coordinator()];
    const tokens = await stage.database.read(Actor.system('spec'), linkTokens);
    const token = tokens.link({ deed: 'acknowledge', aboutId: task.assignments[0].id, personId, officeId, until: '2026-12-31' });
    expect(JSON.stringify(await stage.get(LinksService).look(token))).toContain(SECRET);
    await stage.sql('delete from field_office');
    await expect(stage.get(LinksService).look(token)).rejects.toMatchObject({ code: 'link.forged' });
    await insert(stage, 'field_office', { field: 'religion', officeId, namedAt: stage.now });
  });

  it('an office that is named no longer when the mail leaves is told nothing', async () => {
    await stage.sql('truncate reminder_message, reminder, message cascade');
    const before = (await mails(stage)).length;
    await stage.sql(`update subject set next_rung_on = '2026-06-09'`);
    await stage.get(RemindersService).issueDue();
    expect(await stage.sql(`select 1 from message where kind = 'daily'`)).not.toEqual([]);
    await stage.sql('delete from field_office');
    await deliver(stage);
    expect((await mails(stage)).length).toBe(before);
  });
});
