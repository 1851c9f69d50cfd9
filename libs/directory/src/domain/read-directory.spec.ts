import type { DirectoryData } from './directory-data';
import { readDirectory } from './read-directory';

const nothing = { localities: new Set<string>(), agencies: new Set<string>(), fields: new Set<string>() };
const locality = (code: string, parent: string | null = null) => ({
  code,
  nameVi: `Tỉnh ${code}`,
  nameEn: `${code} Province`,
  shortNameVi: code,
  shortNameEn: code,
  kind: 'province',
  parent,
  peoplesCommitteeVi: null,
  standingCommitteeVi: null,
  statedInSource: true,
  validFrom: null,
  validTo: null,
});
const agency = (code: string, of: string, more = {}) => ({
  code,
  nameVi: code,
  nameEn: code,
  locality: of,
  kind: 'department',
  statedInSource: true,
  validFrom: null,
  validTo: null,
  usualFields: [],
  ...more,
});
const merger = (more = {}) => ({
  code: 'R1',
  kind: 'merge',
  subject: 'agency',
  from: ['HN.A', { nameVi: 'Sở không có trong danh bạ', kind: 'department' }],
  to: ['HN.B'],
  effectiveOn: '2025-03-01',
  datePrecision: 'day',
  legalBasisVi: null,
  confidence: 'public source',
  noteEn: null,
  ...more,
});
const read = (data: unknown, stored = nothing) => readDirectory(data as DirectoryData, stored);

describe('reading a directory file', () => {
  it('keeps the name of a body that is not in the directory', () => {
    const { successions } = read({
      localities: [locality('HN')],
      agencies: [agency('HN.A', 'HN'), agency('HN.B', 'HN')],
      successions: [merger()],
    });
    expect(successions[0]?.from).toEqual(['HN.A', { nameVi: 'Sở không có trong danh bạ' }]);
  });

  it('takes a part left out for an empty one', () => {
    expect(read({})).toEqual({ localities: [], agencies: [], fields: [], successions: [] });
  });

  it('names the agency whose locality nobody knows', () => {
    expect(() => read({ localities: [locality('HN')], agencies: [agency('HN.A', 'HN'), agency('XX.A', 'XX')] })).toThrow(
      'agencies[1].locality: no locality XX',
    );
  });

  it('may refer to what is stored already', () => {
    expect(read({ agencies: [agency('HN.A', 'HN')] }, { ...nothing, localities: new Set(['HN']) }).agencies).toHaveLength(1);
  });

  it('names the member of a succession that nobody knows', () => {
    const stored = { ...nothing, agencies: new Set(['HN.A']) };
    expect(() => read({ successions: [merger()] }, stored)).toThrow('successions[0].to[0]: no agency HN.B');
  });

  it('looks for a locality, not an agency, in a succession of localities', () => {
    const stored = { ...nothing, agencies: new Set(['HN.A', 'HN.B']) };
    expect(() => read({ successions: [merger({ subject: 'locality' })] }, stored)).toThrow('successions[0].from[0]: no locality HN.A');
  });

  it('refuses a code that comes twice', () => {
    expect(() => read({ localities: [locality('HN'), locality('HN')] })).toThrow('localities[1].code: HN comes twice');
  });

  it('refuses an end before the beginning', () => {
    const data = { localities: [locality('HN')], agencies: [agency('HN.A', 'HN', { validFrom: '2025-03-01', validTo: '2025-02-28' })] };
    expect(() => read(data)).toThrow('agencies[0].validTo: is before validFrom');
  });

  it('refuses a field that nobody knows', () => {
    const data = { localities: [locality('HN')], agencies: [agency('HN.A', 'HN', { usualFields: [{ field: 'fishing' }] })] };
    expect(() => read(data)).toThrow('agencies[0].usualFields[0].field: no field fishing');
  });
});
