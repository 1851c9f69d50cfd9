import { anOffice, aPerson, aTask, insert, json, theCalendar } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { ChecklistService } from './checklist.service';

describe('What an administrator has still to set up', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    await theCalendar(stage);
    await stage.sql(`update calendar_year set status = 'published'`);
  });
  afterAll(() => stage.close());

  it('follows how things stand, side by side', async () => {
    const { agreement } = await aTask(stage, { dueDate: '2026-12-31' });
    const [own, other] = agreement.sides as [(typeof agreement.sides)[0], (typeof agreement.sides)[0]];
    const lists = stage.get(ChecklistService);
    const open = async () => {
      const [list, ...more] = await lists.list(own.administrator);
      expect(more).toEqual([]);
      expect(list?.localityId).toBe(own.locality.id);
      return Object.fromEntries((list?.lines ?? []).filter((line) => !line.done).map(({ name, missing }) => [name, missing]));
    };
    expect(await open()).toEqual({ cycles: [{ agreement: agreement.code }], mail: [], administrators: [] });
    expect(await lists.list(own.coordinator)).toEqual([]);

    const cycle = await insert(stage, 'review_cycle', {
      id: crypto.randomUUID(),
      agreementId: agreement.id,
      nameVi: 'Năm',
      nameEn: 'Year',
    });
    const version = { cycleId: cycle.id, version: 1, state: 'active', activeFrom: '2026-01-01', rhythm: json({}), stages: json({}) };
    await insert(stage, 'review_cycle_version', { id: crypto.randomUUID(), ...version });
    const office = await anOffice(stage, { agency: own.peoplesCommittee, role: 'administrator' });
    await aPerson(stage, { offices: [office] });
    const times = { day: stage.today, plannedAt: stage.now, notBefore: stage.now, mimeId: '<a@b>' };
    await insert(stage, 'message', { id: crypto.randomUUID(), key: 'k', kind: 'daily', address: 'a@x.vn', state: 'sent', ...times });
    expect(await open()).toEqual({});

    await stage.sql('update person set disabled_at = app_now() where id = any($1::uuid[])', [
      [own.focalPoint, own.coordinator, own.viceChair, own.committeeOffice, other.coordinator].map((actor) => actor.personId),
    ]);
    expect(await open()).toMatchObject({
      coordinators: [{ agency: { code: own.coordinatingAgency.code } }],
      leads: [{ agency: { code: own.department.code } }],
      viceChairs: [{ agreement: agreement.code }],
      committees: [{ agency: { code: own.committee.code } }],
    });
    await stage.sql(`insert into field (code, name_vi, name_en, restricted, position) values ('qpan', 'Quốc phòng', 'Defence', true, 1)`);
    await stage.sql(`update commitment set field = 'qpan' where id = (select min(id::text)::uuid from commitment)`);
    expect(await open()).toMatchObject({ restrictedFields: [{ agreement: agreement.code, field: { nameVi: 'Quốc phòng' } }] });
    await insert(stage, 'field_office', { field: 'qpan', officeId: own.viceChairOffice.id, namedAt: stage.now });
    expect(await open()).not.toHaveProperty('restrictedFields');
    await stage.sql('update commitment set field = null');
    await stage.sql(`update office set mailbox = 'vanthu@x.vn' where agency_id = any($1::uuid[])`, [
      [own.coordinatingAgency, own.department, own.peoplesCommittee, own.committee].map((agency) => agency.id),
    ]);
    expect(await open()).toEqual({});
    await stage.sql('update party set overseeing_office_id = null, committee_agency_id = null where locality_id = $1', [own.locality.id]);
    expect(Object.keys(await open())).toEqual(['viceChairs', 'committees']);
    await insert(stage, 'alarm', { name: 'mailServer', source: 'w', reason: '535' });
    expect(Object.keys(await open())).toEqual(['viceChairs', 'committees', 'mail']);
  });
});
