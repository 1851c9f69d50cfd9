import { Actor, type Deed, type HeldOffice, type Place, type Role } from './actor';
import { DomainError } from './domain-error';

const office = (role: Role, overrides: Partial<HeldOffice> = {}): HeldOffice => ({
  officeId: `office of ${role}`,
  role,
  agencyId: 'department',
  localityId: 'NA',
  ...overrides,
});
const personIn = (...offices: HeldOffice[]) => Actor.person('person', 'Nguyễn Văn A', offices);

/** An assignment of Nghệ An under an agreement with Quảng Ngãi. */
const place: Place = { parties: ['NA', 'QNG'], side: 'NA', agencies: ['department'], coordinatingAgency: 'finance' };
const refusal = (actor: Actor, deed: Deed) => {
  try {
    actor.mustBeAbleTo(deed, place);
  } catch (error) {
    return (error as DomainError).kind;
  }
  return 'allowed';
};

describe('An actor', () => {
  const table: [string, Deed, HeldOffice, string][] = [
    ['a focal point of the lead agency does the work', 'doTheWork', office('focalPoint'), 'allowed'],
    ['a focal point of another agency does not', 'doTheWork', office('focalPoint', { agencyId: 'other' }), 'forbidden'],
    ['a coordinator does not do the work itself', 'doTheWork', office('coordinator', { agencyId: 'finance' }), 'forbidden'],
    ['a delegate of the vice-chair reads', 'readInternal', office('viceChair', { readsOnly: true }), 'allowed'],
    ['a delegate of the vice-chair does not oversee', 'oversee', office('viceChair', { readsOnly: true }), 'forbidden'],
    ['a delegate does not do the work', 'doTheWork', office('focalPoint', { readsOnly: true }), 'forbidden'],
    ['the coordinating agency coordinates', 'coordinate', office('coordinator', { agencyId: 'finance' }), 'allowed'],
    ['a coordinator of another agency does not, where one is named', 'coordinate', office('coordinator'), 'forbidden'],
    [
      'the coordinator of the other side does not',
      'coordinate',
      office('coordinator', { agencyId: 'finance', localityId: 'QNG' }),
      'forbidden',
    ],
    ['the vice-chair of the side oversees', 'oversee', office('viceChair'), 'allowed'],
    ['the vice-chair of the other side does not', 'oversee', office('viceChair', { localityId: 'QNG' }), 'forbidden'],
    ['the other side reads what is shared', 'read', office('focalPoint', { localityId: 'QNG' }), 'allowed'],
    ['the other side does not read internal notes', 'readInternal', office('coordinator', { localityId: 'QNG' }), 'forbidden'],
    ['the committee office concludes', 'concludeForCommittee', office('committeeOffice'), 'allowed'],
    ['a focal point does not conclude', 'concludeForCommittee', office('focalPoint'), 'forbidden'],
    ['an administrator administers', 'administer', office('administrator'), 'allowed'],
    ['a vice-chair does not administer', 'administer', office('viceChair'), 'forbidden'],
    ['an auditor reads what its own side keeps to itself', 'readInternal', office('auditor'), 'allowed'],
    ['an auditor audits its own locality', 'audit', office('auditor'), 'allowed'],
    ['the auditor of the other side does not', 'audit', office('auditor', { localityId: 'QNG' }), 'forbidden'],
    ['an auditor does not administer', 'administer', office('auditor'), 'forbidden'],
    ['an administrator does not audit', 'audit', office('administrator'), 'forbidden'],
    ['an operator operates whatever the locality', 'operate', office('operator', { localityId: 'HN' }), 'allowed'],
    ['an operator does not learn that the object exists', 'read', office('operator'), 'notFound'],
    ['a delegate of the operator does not operate', 'operate', office('operator', { readsOnly: true }), 'notFound'],
    ['an administrator does not operate', 'operate', office('administrator'), 'forbidden'],
    ['a stranger does not learn that the object exists', 'read', office('administrator', { localityId: 'HN' }), 'notFound'],
    ['a stranger is told the same about every deed', 'coordinate', office('coordinator', { localityId: 'HN' }), 'notFound'],
  ];
  it.each(table)('%s', (_, deed, held, expected) => {
    expect(refusal(personIn(held), deed)).toBe(expected);
  });

  it('without any office reads nothing', () => {
    expect(refusal(personIn(), 'read')).toBe('notFound');
  });

  it('acts through the office that the deed needs, among several', () => {
    const actor = personIn(office('focalPoint'), office('coordinator', { agencyId: 'finance' }));
    expect(actor.officeFor('coordinate', place)).toBe('office of coordinator');
    expect(actor.officeFor('doTheWork', place)).toBe('office of focalPoint');
    expect(actor.officeFor('oversee', place)).toBeNull();
  });

  it('may do what one of several deeds allows', () => {
    const coordinator = personIn(office('coordinator', { agencyId: 'finance' }));
    expect(() => coordinator.mustBeAbleTo(['doTheWork', 'coordinate'], place)).not.toThrow();
    expect(() => coordinator.mustBeAbleTo(['doTheWork', 'oversee'], place)).toThrow(DomainError);
  });

  it('that is the system may do everything', () => {
    expect(refusal(Actor.system(), 'concludeForCommittee')).toBe('allowed');
  });

  it('keeps its offices when it does something once', () => {
    const once = personIn(office('viceChair')).doingOnce('key', 'fingerprint');
    expect(once.once).toEqual({ key: 'key', fingerprint: 'fingerprint' });
    expect(once.mayDo('oversee', place)).toBe(true);
  });

  it('names each locality and agency once', () => {
    const actor = personIn(office('focalPoint'), office('agencyHead'), office('coordinator', { agencyId: 'finance' }));
    expect(actor.localityIds).toEqual(['NA']);
    expect(actor.agencyIds).toEqual(['department', 'finance']);
  });

  it('reads nothing of a locality through the office of an operator, nothing internal through that of the committee', () => {
    expect(personIn(office('operator'))).toMatchObject({ localityIds: [], internalLocalityIds: [], agencyIds: [] });
    expect(personIn(office('committeeOffice'))).toMatchObject({ localityIds: ['NA'], internalLocalityIds: [] });
  });
});
