import { canonicalJson } from '@dondoc/kernel';
import { aLine, aSnapshot } from '../../test/a-snapshot';
import { compile } from './compile';
import { type Evidence, verify } from './verification';

const hash = (value: unknown) => `hash:${canonicalJson(value)}`;

function evidence(): Evidence {
  const figures = aSnapshot([aLine(1), aLine(2, { partyId: 'party-2', timeliness: 'overdue' })]);
  const proof = { version: 1, sha256: hash(figures), takenAt: figures.review.takenAt };
  const signing = {
    number: '12/BC-UBND',
    issuedOn: '2026-10-09',
    signedAt: '2026-10-09T03:00:00.000Z',
    signerName: null,
    signerTitleVi: null,
  };
  const content = { ...compile(figures, 'party-1', proof), signing };
  const others = [{ localityCode: 'LDG', content: compile(figures, 'party-2', proof) }];
  return structuredClone({
    content,
    snapshot: { version: 1, sha256: proof.sha256, figures },
    state: 'signed',
    sha256: hash(content),
    number: '12/BC-UBND',
    issuedOn: '2026-10-09',
    journalSha256: hash(content),
    others,
  });
}

function findings(tamper: (evidence: Evidence) => void) {
  const tampered = evidence();
  tamper(tampered);
  return verify(tampered, hash);
}
const codes = (tamper: (evidence: Evidence) => void) => findings(tamper).map(({ code }) => code);

describe('Verifying a report', () => {
  it('finds nothing in one that was left alone', () => {
    expect(codes(() => undefined)).toEqual([]);
  });

  it('finds a figure that was changed, and where', () => {
    const found = findings(({ content }) => (content.figures.total.overdue = 0));
    expect(found.map(({ code }) => code)).toEqual(['figures.differ', 'content.changed', 'sides.differ']);
    expect(found[0]?.paths).toEqual(['figures.total.overdue']);
  });

  it('finds wording that was changed after the signature', () => {
    expect(codes(({ content }) => ((content.sections[0] as { text: string }).text = 'Khác.'))).toEqual(['content.changed']);
  });

  it('finds it although the fingerprint was changed with the content', () => {
    const forge = (given: Evidence) => {
      (given.content.sections[0] as { text: string }).text = 'Khác.';
      given.sha256 = hash(given.content);
    };
    expect(codes(forge)).toEqual(['journal.differs']);
  });

  it('finds a snapshot that was changed', () => {
    expect(codes(({ snapshot }) => ((snapshot.figures.lines[0] as { timeliness: string }).timeliness = 'doneOnTime'))).toEqual([
      'snapshot.changed',
      'figures.differ',
    ]);
  });

  it('finds a number or date beside the content that is not the signed one', () => {
    expect(codes((given) => (given.number = '13/BC-UBND'))).toEqual(['signature.differs']);
  });

  it('finds that a report names another snapshot', () => {
    expect(codes(({ content }) => (content.snapshot.sha256 = 'x'))).toContain('snapshot.other');
  });

  it('asks no signature of a draft', () => {
    expect(
      codes((given) => Object.assign(given, { state: 'draft', sha256: null, number: null, issuedOn: null, journalSha256: null })),
    ).toEqual([]);
  });
});
