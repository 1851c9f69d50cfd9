import { type Addressed, officesFor, type SideOf, stillHears } from './addressees';

const sides: SideOf[] = [
  { partyId: 'hn', localityId: 'HN', coordinatingAgencyId: 'HN.STC', overseeingOfficeId: 'pct-hn' },
  { partyId: 'na', localityId: 'NA', coordinatingAgencyId: null, overseeingOfficeId: null },
];
const subject: Addressed = { kind: 'dueDate', partyId: 'hn', agencyId: 'HN.SCT', cooperatingAgencyIds: ['HN.SNN'] };
const focalPoint = (agencyId: string) => ({ officeId: `dm-${agencyId}`, agencyId, localityId: 'HN', role: 'focalPoint' as const });

describe('Who is told', () => {
  it('the focal points of the lead agency, and the head of it above them', () => {
    expect(officesFor('owner', subject, sides)).toEqual([{ agencyId: 'HN.SCT', role: 'focalPoint' }]);
    expect(officesFor('agencyHead', subject, sides)).toEqual([{ agencyId: 'HN.SCT', role: 'agencyHead' }]);
  });

  it('the overseeing vice-chair of the own side only', () => {
    expect(officesFor('viceChair', subject, sides)).toEqual([{ officeId: 'pct-hn' }]);
  });

  it('whoever holds the role on the side, where nobody is appointed', () => {
    expect(officesFor('viceChair', { ...subject, partyId: 'na' }, sides)).toEqual([{ localityId: 'NA', role: 'viceChair' }]);
    expect(officesFor('counterpartCoordinator', subject, sides)).toEqual([{ localityId: 'NA', role: 'coordinator' }]);
  });

  it('the coordinators for a consolidation, the vice-chair for a signature', () => {
    expect(officesFor('owner', { ...subject, kind: 'consolidation', agencyId: 'HN.STC' }, sides)).toEqual([
      { agencyId: 'HN.STC', role: 'coordinator' },
    ]);
    expect(officesFor('owner', { ...subject, kind: 'signature' }, sides)).toEqual([{ officeId: 'pct-hn' }]);
  });

  it('no longer the former agency after a hand-over', () => {
    expect(stillHears(focalPoint('HN.SCT'), subject, sides)).toBe(true);
    expect(stillHears(focalPoint('HN.SCT'), { ...subject, agencyId: 'HN.SCT2025' }, sides)).toBe(false);
  });

  it('never the focal points or heads of the other side', () => {
    expect(stillHears({ ...focalPoint('NA.SCT'), localityId: 'NA' }, subject, sides)).toBe(false);
  });
});
