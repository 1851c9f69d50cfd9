import { canonicalJson } from '@dondoc/kernel';
import { aLine, aSnapshot } from '../../test/a-snapshot';
import { compile } from './compile';
import type { Evidence, StoredDelivery } from './finding';
import { verify } from './verification';

const hash = (value: unknown) => `hash:${canonicalJson(value)}`;

const DELIVERY: StoredDelivery = {
  committee: 'HN.TTTU',
  state: 'delivered',
  method: 'byHand',
  deliveredAt: '2026-10-10T03:00:00.000Z',
  handedOverBy: 'Trần Văn An',
  receivedOn: '2026-10-10',
  receiptNote: null,
  delivered: { method: 'byHand', deliveredAt: '2026-10-10T03:00:00.000Z', handedOverBy: 'Trần Văn An' },
  received: { receivedOn: '2026-10-10', receiptNote: null },
};

function evidence(): Evidence {
  const figures = aSnapshot([aLine(1), aLine(2, { partyId: 'party-2', timeliness: 'overdue' })], { review: { cycleVersion: 2 } });
  const proof = { version: 1, sha256: hash(figures), takenAt: figures.review.takenAt, calendarVersion: 'c1', cycleVersion: 2 };
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
    snapshot: { version: 1, sha256: proof.sha256, calendarVersion: 'c1', figures },
    state: 'signed',
    sha256: hash(content),
    number: '12/BC-UBND',
    issuedOn: '2026-10-09',
    signedAt: '2026-10-09T03:00:00.000Z',
    signed: { sha256: hash(content), number: '12/BC-UBND', issuedOn: '2026-10-09' },
    deliveries: [structuredClone(DELIVERY)],
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
    expect(codes((given) => (given.number = '13/BC-UBND'))).toEqual(['signature.differs', 'journal.differs']);
    expect(findings((given) => (given.signedAt = '2026-10-08T03:00:00.000Z'))).toMatchObject([
      { code: 'signature.differs', paths: ['signedAt'] },
    ]);
  });

  it('finds a signature taken away, or one that the journal does not know', () => {
    expect(codes((given) => (given.state = 'draft'))).toEqual(['journal.differs']);
    expect(codes((given) => (given.signed = null))).toEqual(['journal.differs']);
  });

  it.each([
    ['method', 'mail'],
    ['deliveredAt', '2026-10-09T03:00:00.000Z'],
    ['handedOverBy', 'Lê Văn Bình'],
    ['receivedOn', '2026-10-11'],
    ['receivedOn', null],
    ['receiptNote', 'đã nhận'],
    ['state', 'planned'],
  ])('finds a delivery whose %s was made %s', (column, value) => {
    const tamper = ({ deliveries }: Evidence) => Object.assign(deliveries[0] as StoredDelivery, { [column]: value });
    expect(findings(tamper)).toMatchObject([{ code: 'delivery.differs', paths: [`deliveries[HN.TTTU].${column}`] }]);
  });

  it('finds another working calendar or cycle version', () => {
    expect(findings(({ snapshot }) => (snapshot.calendarVersion = 'c2'))).toMatchObject([{ paths: ['snapshot.calendarVersion'] }]);
    expect(findings(({ content }) => (content.snapshot.cycleVersion = 3)).map(({ paths }) => paths)).toContainEqual([
      'snapshot.cycleVersion',
    ]);
  });

  it('finds that a report names another snapshot', () => {
    expect(codes(({ content }) => (content.snapshot.sha256 = 'x'))).toContain('snapshot.other');
  });

  it('asks no signature of a draft', () => {
    expect(
      codes((given) =>
        Object.assign(given, { state: 'draft', sha256: null, number: null, issuedOn: null, signedAt: null, signed: null, deliveries: [] }),
      ),
    ).toEqual([]);
  });
});
