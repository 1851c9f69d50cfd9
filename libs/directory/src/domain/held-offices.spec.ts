import { heldOffices } from './held-offices';

const row = { officeId: 'o', agencyId: 'a', localityId: 'district', parentLocalityId: 'province', restrictedFields: [] };

describe('the offices a person acts through', () => {
  it('let a district’s focal point work for the province', () => {
    expect(heldOffices([{ ...row, role: 'focalPoint' }]).map((office) => office.localityId)).toEqual(['district', 'province']);
  });

  it('do not make a district’s administrator one of the province', () => {
    expect(heldOffices([{ ...row, role: 'administrator' }]).map((office) => office.localityId)).toEqual(['district']);
  });
});
