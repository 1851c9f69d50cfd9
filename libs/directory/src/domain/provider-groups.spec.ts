import { changesByGroups } from './provider-groups';

const OFFICES = [
  { officeId: 'coordinator', group: 'dondoc-dieu-phoi' },
  { officeId: 'focal point', group: 'dondoc-dau-moi' },
];
const held = (officeId: string, byProvider: boolean) => ({ id: `holding ${officeId}`, officeId, byProvider });

describe('The groups of the provider', () => {
  it('make their members holders of the offices that name them', () => {
    expect(changesByGroups(['dondoc-dieu-phoi', 'khác'], OFFICES, [])).toEqual({ begin: ['coordinator'], end: [] });
  });

  it('change nothing about what is so already', () => {
    expect(changesByGroups(['dondoc-dieu-phoi'], OFFICES, [held('coordinator', true)])).toEqual({ begin: [], end: [] });
    expect(changesByGroups(['dondoc-dieu-phoi'], OFFICES, [held('coordinator', false)])).toEqual({ begin: [], end: [] });
  });

  it('take away what they gave, and nothing that an administrator gave', () => {
    const both = [held('coordinator', true), held('focal point', false)];
    expect(changesByGroups([], OFFICES, both)).toEqual({ begin: [], end: ['holding coordinator'] });
  });
});
