import { aParty } from '../../test/a-snapshot';
import { formOf, headLines } from './heads';
import type { Issuer } from './issuer';
import { signatureLines } from './signature-lines';

const issuer = (kind: string, nameVi: string, heads: Issuer['heads'] = null) =>
  formOf(aParty(2, { issuer: { agencyId: 'agency-1', kind, nameVi, heads } }));
const signed = (signerTitleVi: string | null) => ({ number: null, issuedOn: '2026-10-09', signedAt: '', signerName: null, signerTitleVi });

describe('The form of a report', () => {
  it.each([
    ['peoplesCommittee', 'Ủy ban nhân dân tỉnh Lâm Đồng', 'stateBody', '/BC-UBND', 'PHÓ CHỦ TỊCH'],
    ['department', 'Sở Tài chính', 'stateBody', '/BC-STC', 'PHÓ GIÁM ĐỐC'],
    ['department', 'Sở Kế hoạch và Đầu tư', 'stateBody', '/BC-SKHĐT', 'PHÓ GIÁM ĐỐC'],
    ['office', 'Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng', 'stateBody', '/BC-VP', 'PHÓ CHÁNH VĂN PHÒNG'],
    ['office', 'Văn phòng Tỉnh ủy Lâm Đồng', 'partyBody', '-BC/VPTU', 'PHÓ CHÁNH VĂN PHÒNG'],
    ['standingBoard', 'Ban Thường vụ Tỉnh ủy Lâm Đồng', 'partyBody', '-BC/TU', 'PHÓ BÍ THƯ'],
    ['other', 'Đảng ủy Ủy ban nhân dân tỉnh', 'partyBody', '-BC/ĐU', 'PHÓ BÍ THƯ'],
  ])('follows from who issues it: %s, %s', (kind, nameVi, form, suffix, last) => {
    const { heads, settings } = issuer(kind, nameVi);
    expect([settings.name, heads.form, heads.numberSuffix, heads.signatureVi.at(-1)]).toEqual([form, form, suffix, last]);
  });

  it('is the People’s Committee’s where nothing is known of the issuer', () => {
    const { heads, agencyId } = formOf(aParty(1));
    expect([agencyId, heads.issuerVi, heads.superiorVi]).toEqual([null, 'Ủy ban nhân dân thành phố Hà Nội', null]);
  });

  it('is what the office has said', () => {
    const { heads, settings } = issuer('office', 'Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng', { form: 'partyBody', numberSuffix: '-BC/ĐU' });
    expect([settings.name, heads.numberSuffix, heads.placeVi]).toEqual(['partyBody', '-BC/ĐU', 'Lâm Đồng']);
  });

  it('has the superior body above the issuer, and does not say it twice', () => {
    expect(headLines(issuer('department', 'Sở Tài chính').heads)).toEqual({
      superior: ['ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG'],
      issuer: ['SỞ TÀI CHÍNH'],
    });
    expect(headLines(issuer('office', 'Văn phòng Tỉnh ủy Lâm Đồng').heads)).toEqual({
      superior: ['TỈNH ỦY LÂM ĐỒNG'],
      issuer: ['VĂN PHÒNG'],
    });
  });
});

describe('The signature block', () => {
  const lines = (form: ReturnType<typeof issuer>, title: string | null) => signatureLines({ form, signing: signed(title) });
  const committee = () => issuer('peoplesCommittee', 'Ủy ban nhân dân tỉnh Lâm Đồng');

  it('has the deputy sign for the chair', () => {
    expect(lines(committee(), 'Phó Chủ tịch UBND tỉnh')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });

  it('has the chair sign for nobody', () => {
    expect(lines(committee(), 'Chủ tịch')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  });

  it('stays as the office said it', () => {
    const form = issuer('peoplesCommittee', 'Ủy ban nhân dân tỉnh Lâm Đồng', { signatureVi: ['T/M ĐẢNG ỦY', 'PHÓ BÍ THƯ'] });
    expect(lines(form, 'Phó Chủ tịch')).toEqual(['T/M ĐẢNG ỦY', 'PHÓ BÍ THƯ']);
  });
});
