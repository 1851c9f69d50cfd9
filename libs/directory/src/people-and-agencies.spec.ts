import type { Actor } from '@dondoc/kernel';
import { type Agency, aLocality, aMembership, anAgency, anOffice, aPerson, type Locality } from '../../../test/builders';
import { openStage, type Stage } from '../../../test/support/stage';
import { DirectoryService, OfficesService, SessionsService } from './index';

describe('An administrator’s lists', () => {
  let stage: Stage;
  let service: DirectoryService;
  let province: Locality;
  let district: Locality;
  let finance: Agency;
  let administrator: Actor;
  let officer: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    stage = await openStage({ at: '2026-11-23T02:00:00.000Z' });
    service = stage.get(DirectoryService);
    province = await aLocality(stage);
    district = await aLocality(stage, { kind: 'district', parentId: province.id });
    finance = await anAgency(stage, { locality: province, nameVi: 'Sở Tài chính tỉnh Đắk Nông' });
    administrator = await aPerson(stage, {
      offices: [await anOffice(stage, { agency: finance, role: 'administrator' })],
      name: 'Quản Trị',
    });
    officer = await aPerson(stage, { offices: [await anOffice(stage, { agency: finance })], name: 'Đặng Thị Thủy' });
    stranger = await aPerson(stage, { offices: [await anOffice(stage, { role: 'administrator' })] });
  });
  afterAll(() => stage.close());

  const names = async (filter: Parameters<DirectoryService['people']>[2], actor = administrator) =>
    (await service.people(actor, { limit: 100 }, filter)).items.map(({ name }) => name);

  it('find people by name without diacritics, by role, by agency, and page through what is found', async () => {
    expect(await names({ q: 'dang thi thuy' })).toEqual(['Đặng Thị Thủy']);
    expect(await names({ q: '100%' })).toEqual([]);
    expect(await names({ role: 'focalPoint' })).toEqual(['Đặng Thị Thủy']);
    expect(await names({ agencyId: finance.id })).toEqual(['Quản Trị', 'Đặng Thị Thủy']);
    const page = await service.people(administrator, { limit: 1 }, { agencyId: finance.id });
    expect(page.next).toBe(administrator.personId);
    expect((await service.people(administrator, { limit: 1, after: page.next as string }, { agencyId: finance.id })).items).toMatchObject([
      { id: officer.personId },
    ]);
    expect(await names({ q: 'dang' }, stranger)).toEqual([]);
  });

  it('show who has no office, whose account is closed, and, to administrators alone, who never signed in', async () => {
    const { id } = await service.addPerson(administrator, { name: 'Chưa Có', email: 'cc@x.vn', language: 'vi', localityId: province.id });
    expect(await names({ standing: 'withoutOffice' })).toEqual(['Chưa Có']);
    expect(await names({ standing: 'neverSignedIn' })).toEqual(['Quản Trị', 'Đặng Thị Thủy', 'Chưa Có']);
    expect(await names({ standing: 'neverSignedIn' }, officer)).toEqual([]);
    const sessions = stage.get(SessionsService);
    const link = await stage.database.transact(administrator, (tx) => sessions.issueLink(tx, id, 'invitation', '2026-11-24T00:00:00.000Z'));
    await sessions.signInByLink(link, 'spec', 'mot mat khau du dai');
    expect(await names({ standing: 'neverSignedIn' })).toEqual(['Quản Trị', 'Đặng Thị Thủy']);
    expect((await service.person(administrator, id)).signedInAt).toBe('2026-11-23T02:00:00.000Z');
    expect((await service.person(officer, id)).signedInAt).toBeNull();
    await service.disablePerson(administrator, id);
    expect(await names({ standing: 'disabled' })).toEqual(['Chưa Có']);
    expect(await names({ standing: 'withoutOffice' })).toEqual([]);
    await expect(service.enablePerson(stranger, id)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(service.enablePerson(officer, id)).rejects.toMatchObject({ kind: 'forbidden' });
    await service.enablePerson(administrator, id);
    expect(await names({ standing: 'withoutOffice' })).toEqual(['Chưa Có']);
    await expect(service.enablePerson(administrator, id)).rejects.toMatchObject({ code: 'person.notDisabled' });
  });

  it('show of one person what they hold and what they held before', async () => {
    const former = await anOffice(stage, { agency: finance, role: 'agencyHead' });
    await aMembership(stage, officer.personId as string, former, { validFrom: '2020-01-01', validTo: '2022-12-31' });
    const person = await service.person(administrator, officer.personId as string);
    expect(person.memberships).toMatchObject([{ role: 'focalPoint', agencyNameVi: 'Sở Tài chính tỉnh Đắk Nông', validTo: null }]);
    expect(person.past).toMatchObject([{ role: 'agencyHead', validTo: '2022-12-31' }]);
  });

  it('show offices of the locality and its districts with who holds them', async () => {
    const farm = await anAgency(stage, { locality: district, nameVi: 'Phòng Nông nghiệp' });
    const office = await anOffice(stage, { agency: farm });
    await anOffice(stage, { agency: farm, validTo: '2025-06-30' });
    const offices = stage.get(OfficesService);
    expect((await offices.offices(administrator, { q: 'nong nghiep' }, { limit: 10 })).items).toMatchObject([
      { id: office.id, localityId: district.id, holders: [] },
    ]);
    expect((await offices.offices(administrator, { role: 'administrator' }, { limit: 10 })).items).toMatchObject([
      { agency: { code: finance.code }, holders: [{ name: 'Quản Trị' }] },
    ]);
    expect((await offices.offices(stranger, { q: 'nong nghiep' }, { limit: 10 })).items).toEqual([]);
  });

  it('take a new agency, and find it by name, in the locality and in the province over it', async () => {
    const input = {
      localityId: district.id,
      code: 'PHONG-MOI',
      nameVi: 'Phòng Dân tộc',
      nameEn: 'Ethnic Affairs Division',
      kind: 'department',
    };
    const { id } = await service.addAgency(administrator, { ...input, validFrom: '2026-12-01' });
    const found = (filter: object) => service.agencies(administrator, { q: 'dan toc', ...filter }, { limit: 10 });
    expect((await found({ under: province.id })).items).toMatchObject([
      { id, code: 'PHONG-MOI', validFrom: '2026-12-01', statedInSource: false },
    ]);
    expect((await found({ localityId: province.id })).items).toEqual([]);
    expect((await found({ under: province.id, at: '2026-11-30' })).items).toEqual([]);
    const [fact] = await stage.sql('select kind, locality_id as "localityId", data from fact where about_id = $1', [id]);
    expect(fact).toMatchObject({ kind: 'agency.added', localityId: district.id, data: { code: 'PHONG-MOI' } });
    await expect(service.addAgency(administrator, input)).rejects.toMatchObject({ code: 'agency.codeTaken' });
    await expect(service.addAgency(administrator, { ...input, code: 'Phòng mới' })).rejects.toMatchObject({ code: 'agency.code' });
    await expect(service.addAgency(stranger, { ...input, code: 'KHAC' })).rejects.toMatchObject({ kind: 'notFound' });
    await expect(service.addAgency(officer, { ...input, code: 'KHAC' })).rejects.toMatchObject({ kind: 'forbidden' });
    const ended = await aLocality(stage, { parentId: province.id, validTo: '2025-06-30' });
    await expect(
      service.addAgency(administrator, { ...input, code: 'KHAC', localityId: ended.id, validFrom: '2026-12-01' }),
    ).rejects.toMatchObject({ code: 'agency.dates' });
  });
});
