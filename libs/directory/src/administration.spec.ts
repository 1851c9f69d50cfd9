import type { Tx } from '@dondoc/database';
import { Actor } from '@dondoc/kernel';
import { type Agency, aLocality, anAgency, anOffice, aPerson, type Locality } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { DirectoryService, OfficesService, SessionsService } from './index';

const system = Actor.system();

describe('administering a locality', () => {
  let stage: Stage;
  let service: DirectoryService;
  let hanoi: Locality;
  let finance: Agency;
  let administrator: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    stage = await openStage();
    service = stage.get(DirectoryService);
    hanoi = await aLocality(stage);
    finance = await anAgency(stage, { locality: hanoi });
    administrator = await aPerson(stage, { offices: [await anOffice(stage, { agency: finance, role: 'administrator' })] });
    stranger = await aPerson(stage, { offices: [await anOffice(stage, { role: 'administrator' })] });
  });
  afterAll(() => stage.close());

  const newPerson = (email: string, more = {}) => ({
    name: 'Trần Thị Bình',
    email,
    language: 'vi' as const,
    localityId: hanoi.id,
    ...more,
  });
  const focalPoint = () => ({ agencyId: finance.id, role: 'focalPoint' as const, titleVi: 'Cán bộ đầu mối', titleEn: 'Focal point' });
  const facts = (id: string) => stage.sql('select kind, office_id as "officeId" from fact where about_id = $1 order by id', [id]);

  it('adds an office, a person and who holds it, and says in the journal through which office', async () => {
    const office = await service.addOffice(administrator, focalPoint());
    const person = await service.addPerson(administrator, newPerson('binh@hanoi.example.vn'));
    const membership = await service.addMembership(administrator, { personId: person.id, officeId: office.id, validFrom: stage.today });
    expect((await service.person(administrator, person.id)).memberships).toMatchObject([
      { id: membership.id, officeId: office.id, role: 'focalPoint', kind: 'holder' },
    ]);
    expect((await service.agency(administrator, finance.code)).offices.find((one) => one.id === office.id)?.holders).toEqual([
      { personId: person.id, name: 'Trần Thị Bình', kind: 'holder' },
    ]);
    const officeId = administrator.offices[0]?.officeId;
    expect(await facts(person.id)).toEqual([{ kind: 'person.added', officeId }]);
    expect(await facts(office.id)).toEqual([{ kind: 'office.opened', officeId }]);
    expect(await facts(membership.id)).toEqual([{ kind: 'membership.started', officeId }]);
  });

  it('gives and takes the office of an operator only where one is an operator', async () => {
    const refused = { kind: 'forbidden', code: 'operator.onlyByOperator' };
    const office = { agencyId: finance.id, role: 'operator' as const, titleVi: 'Vận hành', titleEn: 'Operator' };
    await expect(service.addOffice(administrator, office)).rejects.toMatchObject(refused);
    const operates = await anOffice(stage, { agency: finance, role: 'operator' });
    const one = await aPerson(stage, { offices: [operates] });
    const id = one.personId as string;
    const other = { personId: administrator.personId as string, officeId: operates.id, validFrom: stage.today };
    await expect(service.addMembership(administrator, other)).rejects.toMatchObject(refused);
    await expect(service.disablePerson(administrator, id)).rejects.toMatchObject(refused);
    const invite = (tx: Tx) => stage.get(SessionsService).issueLink(tx, id, 'invitation', '2026-12-01T00:00:00.000Z');
    await expect(stage.database.transact(administrator, invite)).rejects.toMatchObject(refused);
    const away = { personId: id, fromDate: stage.today, toDate: stage.today, substituteId: administrator.personId };
    await stage.get(OfficesService).recordAbsence(administrator, away);
    expect(await stage.sql(`select 1 from membership where office_id = $1 and person_id <> $2`, [operates.id, id])).toEqual([]);

    const both = await aPerson(stage, {
      offices: [
        await anOffice(stage, { agency: finance, role: 'administrator' }),
        await anOffice(stage, { agency: finance, role: 'operator' }),
      ],
    });
    await service.addMembership(both, other);
    const [held] = await stage.sql<{ id: string }>('select id from membership where office_id = $1 and person_id = $2', [
      operates.id,
      administrator.personId,
    ]);
    await expect(service.endMembership(administrator, held?.id as string)).rejects.toMatchObject(refused);
    await service.endMembership(both, held?.id as string);
    await service.disablePerson(both, id);
  });

  it('is not for other localities’ administrators, who do not learn of it', async () => {
    await expect(service.addOffice(stranger, focalPoint())).rejects.toMatchObject({ kind: 'notFound' });
    await expect(service.addPerson(stranger, newPerson('x@hanoi.example.vn'))).rejects.toMatchObject({ kind: 'notFound' });
    await expect(service.disablePerson(stranger, administrator.personId as string)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(service.person(stranger, administrator.personId as string)).rejects.toMatchObject({ kind: 'notFound' });
    expect((await service.people(stranger, { limit: 100 })).items.map((one) => one.id)).toEqual([stranger.personId]);
    expect((await service.agency(stranger, finance.code)).offices.flatMap((one) => one.holders)).toEqual([]);
  });

  it('is not for a focal point of the same locality', async () => {
    const officer = await aPerson(stage, { offices: [await anOffice(stage, { agency: finance })] });
    await expect(service.addOffice(officer, focalPoint())).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('reaches into the districts of the province', async () => {
    const district = await aLocality(stage, { parentId: hanoi.id, kind: 'district' });
    const agency = await anAgency(stage, { locality: district });
    const office = await service.addOffice(administrator, { ...focalPoint(), agencyId: agency.id });
    const person = await service.addPerson(administrator, newPerson('huyen@hanoi.example.vn', { localityId: district.id }));
    await service.addMembership(administrator, { personId: person.id, officeId: office.id, validFrom: stage.today });
    expect((await service.people(administrator, { limit: 100 })).items.map((one) => one.id)).toContain(person.id);
  });

  it('takes an address once, whatever its case', async () => {
    await service.addPerson(administrator, newPerson('mot@hanoi.example.vn'));
    await expect(service.addPerson(administrator, newPerson('MOT@hanoi.example.vn'))).rejects.toThrow('person.emailTaken');
  });

  it('gives one office to one person once', async () => {
    const office = await service.addOffice(administrator, focalPoint());
    const person = await service.addPerson(administrator, newPerson('hai@hanoi.example.vn'));
    const input = { personId: person.id, officeId: office.id, validFrom: stage.today };
    await service.addMembership(administrator, input);
    await expect(service.addMembership(administrator, input)).rejects.toThrow('membership.exists');
  });

  it('ends a membership so that the office is no longer held today', async () => {
    const office = await anOffice(stage, { agency: finance, role: 'agencyHead' });
    const head = await aPerson(stage, { offices: [office] });
    const [membership] = (await service.person(administrator, head.personId as string)).memberships;
    await service.endMembership(administrator, membership?.id as string);
    expect((await service.person(administrator, head.personId as string)).memberships).toEqual([]);
    expect(await stage.sql('select valid_to::text as "validTo" from membership where id = $1', [membership?.id])).toEqual([
      { validTo: '2026-11-22' },
    ]);
  });

  it('refuses a role in words that does not fit an office gone by', async () => {
    const past = await anAgency(stage, { locality: hanoi, validTo: '2025-02-28' });
    await expect(service.addOffice(administrator, { ...focalPoint(), agencyId: past.id })).rejects.toMatchObject({
      code: 'agency.ended',
      words: { vi: 'Cơ quan này đã chấm dứt hoạt động.' },
    });
  });
});

describe('the first administrator', () => {
  let stage: Stage;
  let service: DirectoryService;

  beforeAll(async () => {
    stage = await openStage();
    service = stage.get(DirectoryService);
  });
  afterAll(() => stage.close());

  const input = (localityCode: string) => ({
    name: 'Lê Văn Cường',
    email: `cuong@${localityCode.toLowerCase()}.example.vn`,
    password: 'hoa đào nở muộn',
    localityCode,
  });

  it('gets an office in the People’s Committee and may sign in and administer', async () => {
    const locality = await aLocality(stage);
    await anAgency(stage, { locality, code: `${locality.code}.A` });
    const committee = await anAgency(stage, { locality, code: `${locality.code}.UBND`, kind: 'peoplesCommittee' });
    await service.createFirstAdministrator(system, input(locality.code));
    const sessions = stage.get(SessionsService);
    const { token } = await sessions.signIn(input(locality.code).email, 'hoa đào nở muộn', 'spec');
    const signedIn = await sessions.actorOf(token);
    expect(signedIn?.actor.offices).toMatchObject(
      ['administrator', 'operator'].map((role) => ({ role, agencyId: committee.id, localityId: locality.id })),
    );
    await service.addOffice(signedIn?.actor as Actor, {
      agencyId: committee.id,
      role: 'viceChair',
      titleVi: 'Phó Chủ tịch',
      titleEn: 'Vice-Chair',
    });
  });

  it('is one', async () => {
    const locality = await aLocality(stage);
    await anAgency(stage, { locality });
    const twice = [input(locality.code), { ...input(locality.code), email: 'khac@example.vn' }].map((one) =>
      service.createFirstAdministrator(system, one),
    );
    const outcomes = await Promise.allSettled(twice);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(service.createFirstAdministrator(system, input(locality.code))).rejects.toThrow('administrator.exists');
  });

  it('needs a known locality with an agency, and a long password', async () => {
    await expect(service.createFirstAdministrator(system, input('XX'))).rejects.toThrow('locality.unknown');
    const { code } = await aLocality(stage);
    await expect(service.createFirstAdministrator(system, input(code))).rejects.toThrow('locality.noAgency');
    await expect(service.createFirstAdministrator(system, { ...input(code), password: 'ngắn' })).rejects.toThrow('password.tooShort');
  });

  it('is not appointed over the network', async () => {
    const locality = await aLocality(stage);
    const actor = await aPerson(stage);
    await expect(service.createFirstAdministrator(actor, input(locality.code))).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
