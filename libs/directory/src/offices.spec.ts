import { Actor, addMinutes, type Id } from '@dondoc/kernel';
import { type Agency, aLocality, aMembership, anAgency, anOffice, aPerson, type Office } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { OfficesService, readersOf, SessionsService } from './index';

describe('An office while somebody is away', () => {
  let stage: Stage;
  let agency: Agency;
  let [office, headOffice, adminOffice] = [] as unknown as [Office, Office, Office];
  let [person, head, administrator] = [] as unknown as [Actor, Actor, Actor];

  beforeEach(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    agency = await anAgency(stage, { locality: await aLocality(stage) });
    office = await anOffice(stage, { agency, mailbox: 'dau-moi@example.vn' });
    headOffice = await anOffice(stage, { agency, role: 'agencyHead' });
    adminOffice = await anOffice(stage, { agency, role: 'administrator' });
    person = await aPerson(stage, { offices: [office] });
    head = await aPerson(stage, { offices: [headOffice] });
    administrator = await aPerson(stage, { offices: [adminOffice] });
  });
  afterEach(() => stage.close());

  const offices = () => stage.get(OfficesService);
  const idOf = (actor: Actor) => actor.personId as Id;
  const week = { fromDate: '2026-11-30', toDate: '2026-12-04' };
  const readers = (of = office) =>
    stage.database.read(administrator, async (tx) => (await readersOf(tx, [{ officeId: of.id }])).map((one) => one.name));
  /** The actor as a session of today has it. */
  const signedIn = async (actor: Actor): Promise<Actor> => {
    const sessions = stage.get(SessionsService);
    const link = await stage.database.transact(Actor.system(), (tx) =>
      sessions.issueLink(tx, idOf(actor), 'demonstration', addMinutes(tx.now, 60)),
    );
    const { token } = await sessions.signInByLink(link, 'spec');
    return (await sessions.actorOf(token))?.actor as Actor;
  };
  const facts = () =>
    stage.sql(`select kind, person_id as who, data->>'substituteId' as substitute from fact where kind like 'absence.%' order by id`);

  it('is read and held by the substitute on those days, and by its mailbox on all', async () => {
    await offices().recordAbsence(person, { ...week, substituteId: idOf(head) });
    expect(await readers()).toEqual([person.name, 'Chức vụ focalPoint']);
    await stage.setClock('2026-11-30T02:00:00.000Z');
    expect(await readers()).toEqual([head.name, 'Chức vụ focalPoint']);
    expect(
      (await signedIn(head)).officeFor('doTheWork', { parties: [agency.localityId], side: agency.localityId, agencies: [agency.id] }),
    ).not.toBeNull();
    expect((await signedIn(head)).offices.map((one) => one.officeId)).toContain(office.id);
    await stage.setClock('2026-12-05T02:00:00.000Z');
    expect(await readers()).toEqual([person.name, 'Chức vụ focalPoint']);
    expect((await signedIn(head)).offices.map((one) => one.officeId)).not.toContain(office.id);
    expect(await facts()).toEqual([{ kind: 'absence.recorded', who: idOf(person), substitute: idOf(head) }]);
  });

  it('is the holder’s again who comes back earlier, and one that had not begun is taken back', async () => {
    const { id } = await offices().recordAbsence(person, { ...week, substituteId: idOf(head) });
    await stage.setClock('2026-12-02T02:00:00.000Z');
    await offices().endAbsence(person, id);
    expect(await readers()).toEqual([person.name, 'Chức vụ focalPoint']);
    await expect(offices().endAbsence(person, id)).rejects.toMatchObject({ code: 'absence.ended' });
    const later = await offices().recordAbsence(person, { fromDate: '2026-12-14', toDate: '2026-12-18', substituteId: idOf(head) });
    await offices().endAbsence(administrator, later.id);
    expect(await stage.sql(`select valid_from::text, valid_to::text from membership where kind = 'substitute'`)).toEqual([
      { valid_from: '2026-11-30', valid_to: '2026-12-01' },
    ]);
    expect((await offices().absences(head, { limit: 10 })).items).toEqual([]);
  });

  it('is not given away: a substitute is a colleague of the same agency, unless an administrator says otherwise', async () => {
    const elsewhere = await aPerson(stage, {
      offices: [await anOffice(stage, { agency: await anAgency(stage, { locality: { id: agency.localityId, code: '' } }) })],
    });
    const foreign = await aPerson(stage);
    const asked = (other: Actor) => offices().recordAbsence(person, { ...week, substituteId: idOf(other) });
    await expect(asked(elsewhere)).rejects.toMatchObject({ code: 'absence.substitute' });
    await expect(asked(foreign)).rejects.toMatchObject({ code: 'object.notFound' });
    await offices().recordAbsence(administrator, { personId: idOf(person), ...week, substituteId: idOf(elsewhere) });
    await offices().recordAbsence(administrator, { ...week, substituteId: idOf(head) });
    expect(await stage.sql(`select office_id as id from membership where kind = 'substitute'`)).toEqual([{ id: office.id }]);
  });

  it('has one absence at a time, recorded by the person or the administrator', async () => {
    await offices().recordAbsence(person, week);
    await expect(offices().recordAbsence(person, { fromDate: '2026-12-04', toDate: '2026-12-05' })).rejects.toMatchObject({
      code: 'absence.overlaps',
    });
    await expect(offices().recordAbsence(head, { personId: idOf(person), ...week })).rejects.toMatchObject({ kind: 'forbidden' });
    for (const dates of [
      { fromDate: '2026-12-05', toDate: '2026-12-04' },
      { fromDate: '2026-11-01', toDate: '2026-11-22' },
    ])
      await expect(offices().recordAbsence(head, dates)).rejects.toMatchObject({ code: 'absence.dates' });
  });

  it('has delegates who read its mail, and decide nothing', async () => {
    const reader = await aPerson(stage, { offices: [await anOffice(stage, { agency })] });
    const { id } = await offices().addDelegate(head, headOffice.id, { personId: idOf(reader) });
    expect(await readers(headOffice)).toEqual(expect.arrayContaining([head.name, reader.name]));
    const actor = await signedIn(reader);
    const place = { parties: [agency.localityId], side: agency.localityId, agencies: [agency.id] };
    expect(actor.offices.find((one) => one.officeId === headOffice.id)).toMatchObject({ readsOnly: true });
    expect([actor.has('agencyHead'), actor.officeFor('doTheWork', place) === headOffice.id]).toEqual([false, false]);
    await expect(offices().addDelegate(actor, headOffice.id, { personId: idOf(person) })).rejects.toMatchObject({ kind: 'forbidden' });
    await offices().endDelegate(head, id);
    expect(await readers(headOffice)).toEqual([head.name]);
  });

  it('decides through another membership what it does not as a delegate', async () => {
    await aMembership(stage, idOf(head), headOffice, { kind: 'delegate' });
    expect((await signedIn(head)).has('agencyHead')).toBe(true);
  });

  it('has a mailbox of its administrator’s choice, and none twice', async () => {
    await offices().setMailbox(administrator, headOffice.id, 'lanh-dao@example.vn');
    expect(await readers(headOffice)).toEqual([head.name, 'Chức vụ agencyHead']);
    const [{ email } = { email: '' }] = await stage.sql<{ email: string }>('select email from person where id = $1', [head.personId]);
    await offices().setMailbox(administrator, headOffice.id, email.toUpperCase());
    expect(await readers(headOffice)).toEqual([head.name]);
    await expect(offices().setMailbox(administrator, headOffice.id, 'a@x, b@evil')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(offices().setMailbox(head, headOffice.id, null)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
