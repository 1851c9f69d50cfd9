import { Actor, type HeldOffice, type Place, type Role } from '@dondoc/kernel';
import { reporterOf } from './reporter';

const office = (role: Role, agencyId: string, localityId = 'A'): HeldOffice => ({
  officeId: `${role}@${agencyId}`,
  role,
  agencyId,
  localityId,
});
const actor = (...offices: HeldOffice[]) => Actor.person('person', 'Nguyễn Văn A', offices);
const place: Place = { parties: ['A', 'B'], side: 'A', coordinatingAgency: 'finance', agencies: ['industry'] };
const assignment = { leadAgencyId: 'industry', cooperatingAgencyIds: ['tourism'] };
const reporter = (who: Actor, onBehalf = false) => reporterOf(who, { assignment, place }, onBehalf);

describe('Who reports', () => {
  it('is the lead agency before all', () => {
    expect(
      reporter(actor(office('coordinator', 'finance'), office('focalPoint', 'tourism'), office('focalPoint', 'industry'))),
    ).toMatchObject({
      part: 'lead',
      agencyId: 'industry',
      officeId: 'focalPoint@industry',
    });
  });

  it('is a cooperating agency for its part', () => {
    expect(reporter(actor(office('focalPoint', 'tourism')))).toMatchObject({ part: 'cooperating', agencyId: 'tourism' });
  });

  it('is the coordinator for the lead agency', () => {
    expect(reporter(actor(office('coordinator', 'finance')))).toMatchObject({
      part: 'coordinator',
      agencyId: 'industry',
      officeId: 'coordinator@finance',
    });
    expect(reporter(actor(office('focalPoint', 'industry'), office('coordinator', 'finance')), true).part).toBe('coordinator');
  });

  it.each([
    ['an agency without a part', office('focalPoint', 'health')],
    ['a coordinator of another agency', office('coordinator', 'industry')],
    ['the other side', office('coordinator', 'finance', 'B')],
    ['a vice-chair', office('viceChair', 'industry')],
  ])('is never %s', (_, held) => {
    expect(() => reporter(actor(held))).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });

  it('is nobody who asks to write on behalf without being the coordinator', () => {
    expect(() => reporter(actor(office('focalPoint', 'industry')), true)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
  });

  it('learns nothing from outside the agreement', () => {
    expect(() => reporter(actor(office('coordinator', 'finance', 'C')))).toThrow(expect.objectContaining({ kind: 'notFound' }));
  });
});
