import { countedIds } from '@dondoc/kernel';
import { type MovingMembership, type MovingOffice, planMemberships, planOffices } from './office-moves';

const names: Record<string, { nameVi: string; nameEn: string }> = {
  planning: { nameVi: 'Sở Kế hoạch và Đầu tư', nameEn: 'Department of Planning and Investment' },
  finance: { nameVi: 'Sở Tài chính', nameEn: 'Department of Finance' },
  new: { nameVi: 'Sở Tài chính', nameEn: 'Department of Finance' },
};
const office = (id: string, agencyId: string, more: Partial<MovingOffice> = {}): MovingOffice => ({
  id,
  agencyId,
  role: 'focalPoint',
  titleVi: 'Cán bộ đầu mối',
  titleEn: 'Focal point',
  mailbox: null,
  ...more,
});
const newIds = () => {
  let count = 0;
  return () => `new${++count}`;
};
const offices = (leaving: MovingOffice[], waiting: MovingOffice[] = []) =>
  planOffices(leaving, waiting, 'new', { namesOf: (id) => names[id] as { nameVi: string; nameEn: string }, newId: newIds() });

describe('the offices of merging agencies', () => {
  it('end in one office where both parents had one of the role', () => {
    const plan = offices([office('a', 'planning'), office('b', 'finance')]);
    expect(plan.moves).toEqual([
      { fromId: 'a', toId: 'new1' },
      { fromId: 'b', toId: 'new1' },
    ]);
    expect(plan.opened).toEqual([office('new1', 'new')]);
  });

  it('go on in the office that the successor has already', () => {
    const plan = offices([office('a', 'planning', { titleVi: 'Đầu mối' })], [office('there', 'new')]);
    expect(plan).toEqual({ moves: [{ fromId: 'a', toId: 'there' }], opened: [] });
  });

  it('keep their roles', () => {
    const plan = offices([office('a', 'planning', { role: 'coordinator' })], [office('there', 'new')]);
    expect(plan.opened.map((one) => [one.role, one.agencyId])).toEqual([['coordinator', 'new']]);
  });

  it('of several Vice-Chairs stay several', () => {
    const chair = (id: string, titleVi: string) => office(id, 'planning', { role: 'viceChair', titleVi });
    expect(offices([chair('a', 'Phó Chủ tịch phụ trách kinh tế'), chair('b', 'Phó Chủ tịch phụ trách văn hóa')]).opened).toHaveLength(2);
  });

  it('spell the successor’s name in their titles', () => {
    expect(offices([office('a', 'planning', { titleVi: 'Giám đốc Sở Kế hoạch và Đầu tư' })]).opened[0]?.titleVi).toBe(
      'Giám đốc Sở Tài chính',
    );
  });
});

const membership = (id: string, personId: string, officeId: string, more: Partial<MovingMembership> = {}): MovingMembership => ({
  id,
  personId,
  officeId,
  kind: 'holder',
  validFrom: '2024-01-01',
  validTo: null,
  absenceId: null,
  ...more,
});
const moves = [
  { fromId: 'a', toId: 'there' },
  { fromId: 'b', toId: 'there' },
];
const memberships = (leaving: MovingMembership[], waiting: MovingMembership[] = []) =>
  planMemberships(leaving, waiting, moves, { effectiveOn: '2025-03-01', newId: newIds() });

describe('the memberships of merging agencies', () => {
  it('end the day before and begin on the day', () => {
    const plan = memberships([membership('m', 'an', 'a')]);
    expect(plan.closed).toEqual(['m']);
    expect(plan.started).toEqual([membership('new1', 'an', 'there', { validFrom: '2025-03-01' })]);
  });

  it('put a person who was in both parents into the successor once, as its holder', () => {
    const plan = memberships([membership('m', 'an', 'a', { kind: 'acting' }), membership('n', 'an', 'b')]);
    expect(plan.closed).toEqual(['m', 'n']);
    expect(plan.started.map((one) => one.kind)).toEqual(['holder']);
  });

  it('do not repeat what the successor has', () => {
    expect(memberships([membership('m', 'an', 'a')], [membership('w', 'an', 'there', { validFrom: '2025-03-01' })]).started).toEqual([]);
  });

  it('go on beside one that ends sooner', () => {
    const waiting = [membership('w', 'an', 'there', { kind: 'substitute', validFrom: '2025-03-01', validTo: '2025-03-31' })];
    expect(memberships([membership('m', 'an', 'a')], waiting).started).toHaveLength(1);
  });

  it('keep the end that was set beforehand', () => {
    expect(memberships([membership('m', 'an', 'a', { kind: 'substitute', validTo: '2025-03-15' })]).started[0]).toMatchObject({
      validFrom: '2025-03-01',
      validTo: '2025-03-15',
    });
  });

  it('begun in the old agency after the day are replaced and leave no trace there', () => {
    const plan = memberships([membership('m', 'an', 'a', { validFrom: '2025-03-10' })]);
    expect(plan).toMatchObject({ closed: [], dropped: ['m'] });
    expect(plan.started[0]?.validFrom).toBe('2025-03-10');
  });

  it('are the same in whichever order they are read', () => {
    const rows = [membership('m', 'an', 'a'), membership('n', 'binh', 'b'), membership('o', 'chi', 'a', { kind: 'delegate' })];
    const people = (list: MovingMembership[]) =>
      planMemberships(list, [], moves, { effectiveOn: '2025-03-01', newId: countedIds().next }).started.map((one) => [
        one.id,
        one.personId,
      ]);
    expect(people([...rows].reverse())).toEqual(people(rows));
  });
});
