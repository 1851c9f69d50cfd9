import { aLine, aSnapshot } from '../../test/a-snapshot';
import { compile } from './compile';
import type { Signature } from './signature';
import { StatusReport } from './status-report';

const proof = { version: 1, sha256: 'a'.repeat(64), takenAt: '2026-10-08T02:00:00.000Z' };
const origin = {
  id: 'report-1',
  reviewId: 'review-1',
  partyId: 'party-1',
  agreementId: 'agreement-1',
  snapshotId: 'snapshot-1',
  compiledAt: '2026-10-08T02:00:00.000Z',
};
const signature: Signature = {
  signedAt: '2026-10-09T03:00:00.000Z',
  today: '2026-10-09',
  personId: 'person-1',
  officeId: 'office-1',
  signerName: 'Nguyễn Thị Minh Hạnh',
  signerTitleVi: 'Phó Chủ tịch',
};
const hash = (value: unknown) => `hash of ${JSON.stringify(value).length}`;

const aDraft = () => StatusReport.draft(origin, compile(aSnapshot([aLine(1)]), 'party-1', proof), null);
function aSigned(given: Partial<Signature> = {}): StatusReport {
  const report = aDraft();
  report.sign({ ...signature, ...given }, hash);
  return report;
}

describe('A status report', () => {
  it('begins as the first version of a draft', () => {
    expect(aDraft()).toMatchObject({ state: 'draft', version: 1, sha256: null, supersedesId: null });
  });

  it('counts the edits of its wording and leaves the figures alone', () => {
    const report = aDraft();
    const before = report.content.figures;
    report.editWording([{ key: 'obstacles', text: 'Không có.' }], 1);
    expect(report.content.edition).toBe(2);
    expect(report.content.figures).toEqual(before);
  });

  it('refuses an edit from a form that saw an older edition', () => {
    const report = aDraft();
    report.editWording([{ key: 'obstacles', text: 'Một.' }], 1);
    expect(() => report.editWording([{ key: 'obstacles', text: 'Hai.' }], 1)).toThrow('report.edited');
  });

  it('returned for more is signed only after an edit', () => {
    const report = aDraft();
    report.returnForMore('Bổ sung nguyên nhân.');
    expect(() => report.sign(signature, hash)).toThrow('report.returned');
    report.editWording([{ key: 'obstacles', text: 'Do mưa lũ.' }]);
    report.sign(signature, hash);
    expect(report.state).toBe('signed');
  });

  it('is returned with a reason only', () => {
    expect(() => aDraft().returnForMore('  ')).toThrow('report.note');
  });

  it('takes number, date and signer into what is fingerprinted', () => {
    const report = aSigned({ number: 'Số: 7/BC-UBND', issuedOn: '2026-10-08' });
    expect(report.content.signing).toEqual({
      number: '07/BC-UBND',
      issuedOn: '2026-10-08',
      signedAt: signature.signedAt,
      signerName: signature.signerName,
      signerTitleVi: 'Phó Chủ tịch',
    });
    expect(report.sha256).toBe(hash(report.content));
  });

  it('bears the day of the signature where no date is given', () => {
    expect(aSigned().issuedOn).toBe('2026-10-09');
  });

  it('is not dated after today', () => {
    expect(() => aSigned({ issuedOn: '2026-10-10' })).toThrow('report.issuedOn');
  });

  it('never changes once signed', () => {
    const report = aSigned();
    for (const change of [() => report.editWording([]), () => report.returnForMore('Sai.'), () => report.sign(signature, hash)])
      expect(change).toThrow('report.signed');
  });

  it('is corrected by a new version that names it', () => {
    const report = aSigned({ number: '12/BC-UBND' });
    const next = report.correction({ ...origin, id: 'report-2' }, 'Sai tên cơ quan.');
    expect(next).toMatchObject({ id: 'report-2', version: 2, state: 'draft', supersedesId: 'report-1', number: null });
    expect(next.content.supersedes).toEqual({
      version: 1,
      number: '12/BC-UBND',
      issuedOn: '2026-10-09',
      sha256: report.sha256,
      reason: 'Sai tên cơ quan.',
    });
    expect([next.content.signing, report.content.signing === null]).toEqual([null, false]);
  });

  it('that is not signed needs no correction', () => {
    expect(() => aDraft().correction(origin, 'Sai.')).toThrow('report.notSigned');
  });
});
