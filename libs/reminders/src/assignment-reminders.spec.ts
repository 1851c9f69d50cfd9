import { AssignmentsService, ExplanationsService } from '@dondoc/commitments';
import { instantAt } from '@dondoc/kernel';
import { aCollectingReview, aTask, type Task, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { deliver } from '../test/reading';
import { AssignmentRemindersService } from './assignment-reminders.service';
import { PreviewService } from './preview.service';
import { RemindersService } from './reminders.service';

/** Due on Tuesday, 30 June 2026, on both sides; today is Monday, 1 June. */
describe('The reminders of an assignment', () => {
  let stage: Stage;
  let task: Task;

  beforeEach(async () => {
    stage = await openStage({ at: instantAt('2026-06-01', '06:00') });
    await theCalendar(stage);
    task = await aTask(stage, { dueDate: '2026-06-30', title: 'Ký kế hoạch' });
  });
  afterEach(() => stage.close());

  const side = (n = 0) => task.agreement.sides[n] as Task['agreement']['sides'][0];
  const id = () => task.assignments[0].id;
  const seen = (actor = side().focalPoint) => stage.get(AssignmentRemindersService).of(actor, id());
  const lines = async () => (await seen()).upcoming.map(({ date, rung, role, subjectKind }) => `${date} ${subjectKind} ${rung} ${role}`);
  const sweepOn = async (day: string) => {
    await stage.setClock(instantAt(day, '08:00'));
    await stage.get(RemindersService).issueDue();
  };

  it('are those of the preview: the same days, rungs and offices', async () => {
    await sweepOn('2026-06-01');
    const { upcoming } = await seen();
    expect((await lines()).slice(0, 6)).toEqual([
      '2026-06-09 dueDate -15 focalPoint',
      '2026-06-19 dueDate -7 focalPoint',
      '2026-06-25 dueDate -3 focalPoint',
      '2026-06-29 dueDate -1 focalPoint',
      '2026-06-30 dueDate 0 focalPoint',
      '2026-07-01 dueDate +1 focalPoint',
    ]);
    expect(upcoming[0]).toMatchObject({ deadline: '2026-06-30', kind: 'reminder', recipients: [side().focalPoint.name] });
    const until = upcoming.at(-1)?.date as string;
    const { items } = await stage
      .get(PreviewService)
      .preview(side().coordinator, { agreement: task.agreement.code, from: '2026-06-02', to: until });
    const own = items.filter(({ office, kind }) => kind !== 'digest' && office?.startsWith(side().department.code as string));
    const toTheAgency = upcoming.filter(({ role }) => role === 'focalPoint' || role === 'agencyHead');
    expect(own.map(({ date, rung }) => `${date} ${rung}`)).toEqual(toTheAgency.map(({ date, rung }) => `${date} ${rung}`));
    expect(upcoming.at(-1)).toMatchObject({ role: 'viceChair', kind: 'escalation', rung: '+7' });
  });

  it('have in them what the sweep of today has yet to issue, and not what it issued', async () => {
    await stage.setClock(instantAt('2026-06-09', '06:00'));
    expect((await lines())[0]).toBe('2026-06-09 dueDate -15 focalPoint');
    await sweepOn('2026-06-09');
    expect((await lines())[0]).toBe('2026-06-19 dueDate -7 focalPoint');
  });

  it('say why nobody is reminded: paused, met, closed, held, without a date', async () => {
    const assignments = stage.get(AssignmentsService);
    const why = async () => (await seen()).owed.filter(({ subjectKind }) => subjectKind === 'dueDate').map(({ whyQuiet }) => whyQuiet);
    expect(await why()).toEqual([null]);
    await assignments.pause(side().coordinator, id(), { reason: 'Chờ vốn.' });
    expect([await why(), await lines()]).toEqual([['paused'], []]);
    await assignments.resume(side().coordinator, id());
    await stage.setClock(instantAt('2026-07-06', '06:00'));
    const explanations = stage.get(ExplanationsService);
    const asked = await explanations.ask(side().coordinator, id(), { question: 'Vì sao?', dueDate: '2026-07-10' });
    expect(await lines()).toContain('2026-07-09 explanation -1 focalPoint');
    await explanations.give(side().focalPoint, { assignmentId: id(), id: asked.id }, { answer: 'Chờ vốn.' });
    await explanations.decide(side().coordinator, { assignmentId: id(), id: asked.id }, { accept: true, holdsUntil: '2026-07-17' });
    const held = await seen();
    expect(held.owed.find(({ subjectKind }) => subjectKind === 'dueDate')).toMatchObject({ whyQuiet: 'held', heldUntil: '2026-07-17' });
    expect(held.upcoming.find(({ subjectKind }) => subjectKind === 'dueDate')?.date).toBe('2026-07-20');
    await assignments.report(side().focalPoint, id(), { state: 'submitted_as_done', results: 'Xong' });
    expect(await why()).toEqual(['met']);
    await assignments.close(side().coordinator, id(), { document: '1/QĐ' });
    expect(await why()).toEqual(['closed']);
    const undated = await aTask(stage, { agreement: task.agreement });
    expect(await stage.get(AssignmentRemindersService).of(side().focalPoint, undated.assignments[0].id)).toMatchObject({
      dateless: 'ongoing',
      owed: [],
      upcoming: [],
      mails: [],
    });
  });

  it('have the update that a review asks for in them, and who gets it', async () => {
    await stage.setClock(instantAt('2026-11-23', '06:00'));
    await aCollectingReview(stage, task.agreement, [task]);
    const { owed, upcoming } = await seen();
    expect(owed).toContainEqual({
      subjectKind: 'statusUpdate',
      deadline: '2026-12-17',
      period: '2026-Q4',
      heldUntil: null,
      whyQuiet: null,
    });
    expect(upcoming).toContainEqual(expect.objectContaining({ subjectKind: 'statusUpdate', period: '2026-Q4', role: 'focalPoint' }));
  });

  it('stand beside the last mails about it, with what became of each', async () => {
    await sweepOn('2026-06-09');
    await deliver(stage);
    await sweepOn('2026-06-19');
    await stage.get(AssignmentsService).report(side().focalPoint, id(), { state: 'submitted_as_done', results: 'Xong' });
    await deliver(stage);
    expect((await seen()).mails).toMatchObject([
      {
        kind: 'daily',
        state: 'cancelled',
        day: '2026-06-19',
        role: 'focalPoint',
        reminders: [{ rung: '-7', whyNot: { en: 'it had been met before the mail left' } }],
      },
      {
        state: 'sent',
        day: '2026-06-09',
        person: side().focalPoint.name,
        sentAt: expect.any(String),
        reminders: [{ rung: '-15', whyNot: null }],
      },
    ]);
  });

  it('are for the own side: forbidden to the other, nothing to strangers', async () => {
    await expect(seen(side(1).coordinator)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(seen(side().committeeOffice)).rejects.toMatchObject({ kind: 'forbidden' });
    const stranger = (await aTask(stage)).agreement.sides[0]?.coordinator as Task['agreement']['sides'][0]['coordinator'];
    await expect(seen(stranger)).rejects.toMatchObject({ kind: 'notFound' });
  });
});
