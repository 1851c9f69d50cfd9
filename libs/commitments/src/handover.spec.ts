import { Actor } from '@dondoc/kernel';
import { type Agency, anOffice, aPerson, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { shippedAgreements, theDirectory } from '../test/shipped';
import { factsOf, subjectsOf } from '../test/subjects';
import { AgreementsService, type AssignmentDetail, AssignmentsService, HandoverService, TasksService } from './index';

const SYSTEM = Actor.system();
const DUE = '2025-06-30';

describe('Hand-over', () => {
  let stage: Stage;
  let assignments: AssignmentsService;
  let ids: string[];

  beforeEach(async () => {
    stage = await openStage({ at: '2025-01-06T02:00:00.000Z' });
    assignments = stage.get(AssignmentsService);
    await theDirectory(stage);
    await theCalendar(stage);
    await stage.get(AgreementsService).importAgreements(SYSTEM, shippedAgreements);
    ids = await threeTasks();
  });
  afterEach(() => stage.close());

  const agency = async (code: string): Promise<Agency> => {
    const [row] = await stage.sql<Agency>(`select id, code, locality_id as "localityId" from agency where code = $1`, [code]);
    return row as Agency;
  };

  /** Led by Planning of Hanoi; by Finance of Hanoi with Planning in cooperation; and one that Planning has done already. */
  async function threeTasks(): Promise<string[]> {
    const { parties, tree } = await stage.get(AgreementsService).get(SYSTEM, 'HN-LDG-2023');
    const [planning, finance] = [await agency('HN.SKHDT'), await agency('HN.STC')];
    const made: string[] = [];
    for (const [lead, helper] of [
      [planning, null],
      [finance, planning],
      [planning, null],
    ] as const) {
      const task = await stage.get(TasksService).breakDown(SYSTEM, tree[1]?.id as string, {
        title: 'Xúc tiến đầu tư',
        kind: 'dated',
        assignments: [
          { partyId: parties[0]?.id as string, leadAgencyId: lead.id, cooperatingAgencyIds: helper ? [helper.id] : [], dueDate: DUE },
        ],
      });
      made.push(task.assignments[0]?.id as string);
    }
    await assignments.report(SYSTEM, made[2] as string, { state: 'submitted_as_done', results: 'xong' });
    await assignments.confirmDone(SYSTEM, made[2] as string);
    return made;
  }

  const seen = async (n: number): Promise<AssignmentDetail> => assignments.get(SYSTEM, ids[n] as string);
  const merge = async (actor = SYSTEM) => {
    await stage.setClock('2025-03-01T02:00:00.000Z');
    return stage.get(HandoverService).handOver(actor, 'R009');
  };

  it('moves open work of Planning to the new Finance on 1 March 2025 and leaves every date', async () => {
    expect(await merge()).toMatchObject({ succession: 'R009', assignments: 3, parties: 2 });
    expect(await seen(0)).toMatchObject({
      leadAgency: { code: 'HN.STC2025' },
      dueDate: DUE,
      originalDueDate: DUE,
      extensionCount: 0,
      state: 'not_started',
    });
    expect(await seen(1)).toMatchObject({ leadAgency: { code: 'HN.STC2025' }, cooperatingAgencies: [], dueDate: DUE });
    expect(await subjectsOf(stage, ids[0] as string)).toEqual([
      {
        kind: 'acknowledgement',
        state: 'owed',
        deadline: '2025-01-09',
        agencyId: (await agency('HN.STC2025')).id,
        nextRungOn: '2025-03-01',
      },
      { kind: 'dueDate', state: 'owed', deadline: DUE, agencyId: (await agency('HN.STC2025')).id, nextRungOn: '2025-03-01' },
    ]);
  });

  it('leaves work that is done with who did it', async () => {
    await merge();
    expect(await seen(2)).toMatchObject({ leadAgency: { code: 'HN.SKHDT' }, state: 'done', timeliness: 'doneOnTime' });
  });

  it('goes on with coordinating: the side is coordinated by the successor, as stated', async () => {
    await merge();
    const { parties } = await stage.get(AgreementsService).get(SYSTEM, 'HN-LDG-2023');
    expect(parties.map((party) => [party.coordinatingAgency?.code, party.coordinatingStated])).toEqual([
      ['HN.STC2025', true],
      ['LDG.SKHDT', true],
    ]);
  });

  it('tells the journal from whom to whom, per assignment and side', async () => {
    await merge();
    expect((await factsOf(stage, ids[0] as string)).at(-1)).toBe('assignment.handedOver');
    const rows = await stage.sql<{ data: Record<string, unknown> }>(
      `select data from fact where kind = 'assignment.handedOver' order by id`,
    );
    expect(rows.map(({ data }) => [data.as, data.fromAgency, data.toAgency, data.deadline])).toEqual([
      ['lead', 'HN.SKHDT', 'HN.STC2025', DUE],
      ['cooperating', 'HN.SKHDT', 'HN.STC2025', DUE],
      ['lead', 'HN.STC', 'HN.STC2025', DUE],
    ]);
    const parties = await stage.sql<{ data: object }>(`select data from fact where kind = 'party.handedOver' order by id`);
    expect(parties).toMatchObject([{ data: { what: 'coordinatingAgency', from: 'HN.SKHDT', to: 'HN.STC2025' } }, {}]);
  });

  it('happens once', async () => {
    await merge();
    await expect(merge()).rejects.toMatchObject({ kind: 'conflict', code: 'succession.applied' });
  });

  it('is for an administrator of the locality', async () => {
    const coordinator = await aPerson(stage, { offices: [await anOffice(stage, { agency: await agency('HN.STC'), role: 'coordinator' })] });
    const foreign = await aPerson(stage, { offices: [await anOffice(stage, { agency: await agency('TH.STC'), role: 'administrator' })] });
    await expect(merge(coordinator)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(merge(foreign)).rejects.toMatchObject({ kind: 'notFound' });
    expect((await seen(0)).leadAgency.code).toBe('HN.SKHDT');
    const administrator = await aPerson(stage, {
      offices: [await anOffice(stage, { agency: await agency('HN.UBND'), role: 'administrator' })],
    });
    expect(await merge(administrator)).toMatchObject({ assignments: 3 });
  });

  it('of a province puts the new one in its place, and keeps who signed', async () => {
    await stage.setClock('2025-07-01T02:00:00.000Z');
    expect(await stage.get(HandoverService).handOver(SYSTEM, 'R048')).toMatchObject({ assignments: 0, parties: 1 });
    const { parties } = await stage.get(AgreementsService).get(SYSTEM, 'HN-LDG-2023');
    expect(parties[1]).toMatchObject({ locality: { code: 'LDG2025' }, signedLocality: { code: 'LDG' } });
  });
});
