import type { Actor } from '@dondoc/kernel';
import { type Agreement, aTask, insert, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { AssignmentsService, DirectivesService, ExplanationsService } from './index';

/** Due on Tuesday, 30 June 2026; today is Monday, 6 July. */
describe('What somebody may do with an assignment as things stand', () => {
  let stage: Stage;
  let agreement: Agreement;
  let id: string;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-07-06T01:00:00.000Z' });
    await theCalendar(stage);
  });
  beforeEach(async () => {
    const task = await aTask(stage, { dueDate: '2026-06-30' });
    [agreement, id] = [task.agreement, task.assignments[0].id];
  });
  afterAll(() => stage.close());

  const side = () => agreement.sides[0] as Agreement['sides'][number];
  const assignments = () => stage.get(AssignmentsService);
  const seen = (actor: Actor) => assignments().get(actor, id);
  const may = async (actor: Actor) => (await seen(actor)).may;

  it('is to set a date where there is none, and to ask for a later one where there is', async () => {
    expect(await may(side().coordinator)).not.toContain('setDueDate');
    expect(await may(side().focalPoint)).toContain('requestExtension');
    const ongoing = await aTask(stage, { agreement });
    id = ongoing.assignments[0].id;
    expect(await may(side().coordinator)).not.toContain('setDueDate');
    await stage.sql(`update task set kind = 'dated' where id = $1`, [ongoing.id]);
    expect(await may(side().coordinator)).toContain('setDueDate');
    expect(await may(side().focalPoint)).not.toContain('requestExtension');
  });

  it('is to decide on the extension that waits: not one’s own, and beyond the limit for the vice-chair alone', async () => {
    expect(await may(side().coordinator)).not.toContain('approveExtension');
    await assignments().requestExtension(side().coordinator, id, { toDate: '2026-07-31', reason: 'vốn' });
    expect(await may(side().focalPoint)).not.toContain('requestExtension');
    expect([await may(side().coordinator), await may(side().viceChair)].map((deeds) => deeds.includes('approveExtension'))).toEqual([
      false,
      true,
    ]);
    await stage.sql('update extension set requested_by_person_id = $1', [side().focalPoint.personId]);
    expect(await may(side().coordinator)).toContain('approveExtension');
    await insert(stage, 'extension_limit', { localityId: side().locality.id, byCoordinator: 0, most: 2, mostDays: 366 });
    expect([await may(side().coordinator), await may(side().viceChair)].map((deeds) => deeds.includes('refuseExtension'))).toEqual([
      false,
      true,
    ]);
  });

  it('is to confirm what somebody else submitted', async () => {
    await assignments().report(side().coordinator, id, { state: 'submitted_as_done', results: 'Xong', onBehalf: true });
    expect(await may(side().coordinator)).toContain('returnForMore');
    expect(await may(side().coordinator)).not.toContain('confirmDone');
  });

  it('is to ask for an explanation of what is late, once, and to do with it what its state and its asker allow', async () => {
    const explanations = stage.get(ExplanationsService);
    expect((await seen(side().coordinator)).askAbout).toEqual([null]);
    const asked = await explanations.ask(side().viceChair, id, { question: 'Vì sao?', dueDate: '2026-07-10' });
    expect(await may(side().coordinator)).not.toContain('askExplanation');
    const of = async (actor: Actor) => (await seen(actor)).explanations.map((one) => one.may);
    expect([await of(side().focalPoint), await of(side().coordinator), await of(side().viceChair)]).toEqual([
      [['give']],
      [[]],
      [['withdraw']],
    ]);
    await explanations.give(side().focalPoint, { assignmentId: id, id: asked.id }, { answer: 'Chờ vốn.' });
    expect(await of(side().viceChair)).toEqual([['accept', 'returnForMore', 'withdraw']]);
    expect(await of(agreement.sides[1]?.coordinator as Actor)).toEqual([]);
    await stage.setClock('2026-06-29T01:00:00.000Z');
    expect((await seen(side().coordinator)).askAbout).toEqual([]);
    await stage.setClock('2026-07-06T01:00:00.000Z');
  });

  it('is to carry a directive out, or to withdraw it', async () => {
    const given = await stage.get(DirectivesService).urge(side().viceChair, id, { text: 'Khẩn trương.', dueDate: '2026-07-20' });
    const of = async (actor: Actor) => (await seen(actor)).directives.map((one) => one.may);
    expect([await of(side().focalPoint), await of(side().viceChair), await of(side().coordinator)]).toEqual([
      [['carryOut']],
      [['withdraw']],
      [[]],
    ]);
    await stage.get(DirectivesService).withdraw(side().viceChair, { assignmentId: id, id: given.id });
    expect(await of(side().viceChair)).toEqual([[]]);
  });

  it('is refused with what stands now where the form saw an older version', async () => {
    const { version } = await seen(side().coordinator);
    await assignments().reassign(side().coordinator, id, { leadAgencyId: side().coordinatingAgency.id, version });
    const late = { version, reason: 'Chờ vốn.', document: '1/QĐ', dueDate: '2026-08-31', leadAgencyId: side().department.id };
    for (const deed of ['pause', 'close', 'setDueDate', 'reassign'] as const)
      await expect(assignments()[deed](side().coordinator, id, late)).rejects.toMatchObject({
        code: 'assignment.changed',
        details: { yours: version, current: version + 1 },
      });
    await assignments().pause(side().coordinator, id, { ...late, version: version + 1 });
    expect(await seen(side().coordinator)).toMatchObject({ state: 'paused', leadAgency: { id: side().coordinatingAgency.id } });
  });
});
