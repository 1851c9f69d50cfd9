import { differences } from './differences';
import { FIGURES_VERSION, figuresOf } from './figures';
import type { Check, Evidence, Finding, Hash } from './finding';
import { deliveriesAgree } from './verified-deliveries';

/** Every way in which a report can have ceased to be what was compiled, signed and delivered. */
export function verify(evidence: Evidence, hash: Hash): Finding[] {
  return CHECKS.flatMap((check) => check(evidence, hash));
}

const found = (differs: boolean, finding: Finding): Finding[] => (differs ? [finding] : []);

const snapshotUnchanged: Check = ({ snapshot }, hash) =>
  found(hash(snapshot.figures) !== snapshot.sha256, {
    code: 'snapshot.changed',
    vi: 'Bản chốt số liệu không còn khớp với mã kiểm tra của nó.',
    en: 'The snapshot no longer has the fingerprint it was stored with.',
  });

const snapshotNamed: Check = ({ content, snapshot: { version, sha256, calendarVersion, figures } }) => {
  const { takenAt: _, ...named } = content.snapshot;
  const { cycleVersion } = figures.review;
  const stored = {
    version,
    sha256,
    ...(named.calendarVersion !== undefined && { calendarVersion }),
    ...(named.cycleVersion !== undefined && { cycleVersion }),
  };
  const paths = differences(stored, named, 'snapshot');
  return found(paths.length > 0, {
    code: 'snapshot.other',
    vi: 'Báo cáo ghi mã kiểm tra, lịch làm việc hoặc chu kỳ của một bản chốt số liệu khác.',
    en: 'The report names the fingerprint, calendar or cycle version of another snapshot.',
    paths,
  });
};

/** Figures of an earlier release's making are left to their fingerprint. */
const figuresFollow: Check = ({ content, snapshot }) => {
  if (content.figures.version !== FIGURES_VERSION) return [];
  const paths = differences(figuresOf(snapshot.figures), content.figures, 'figures');
  return found(paths.length > 0, {
    code: 'figures.differ',
    vi: 'Số liệu trong báo cáo khác với bản chốt số liệu.',
    en: 'Figures of the report differ from its snapshot.',
    paths,
  });
};

const contentUnchanged: Check = ({ state, sha256, content }, hash) =>
  found(state === 'signed' && hash(content) !== sha256, {
    code: 'content.changed',
    vi: 'Nội dung báo cáo đã thay đổi sau khi ký.',
    en: 'The content of the report changed after the signature.',
  });

const signatureAgrees: Check = ({ state, content, number, issuedOn, signedAt }) => {
  if (state !== 'signed') return [];
  const signed = { number: content.signing?.number, issuedOn: content.signing?.issuedOn, signedAt: content.signing?.signedAt };
  const paths = differences(signed, { number, issuedOn, signedAt });
  return found(paths.length > 0, {
    code: 'signature.differs',
    vi: 'Số, ngày hoặc thời điểm ký của báo cáo khác với nội dung đã ký.',
    en: 'The number, the date or the moment of the signature differs from the signed content.',
    paths,
  });
};

const journalAgrees: Check = ({ state, sha256, number, issuedOn, signed }) => {
  const isSigned = state === 'signed';
  const paths = isSigned && signed ? differences(signed, { sha256, number, issuedOn }) : isSigned !== (signed !== null) ? ['state'] : [];
  return found(paths.length > 0, {
    code: 'journal.differs',
    vi: 'Khác với những gì nhật ký đã ghi khi ký.',
    en: 'It differs from what the journal wrote down at the signature.',
    paths,
  });
};

const sidesAgree: Check = ({ content, others }) =>
  others.flatMap((other) => {
    const paths = differences(content.figures, other.content.figures, 'figures');
    return found(paths.length > 0, {
      code: 'sides.differ',
      vi: `Số liệu khác với báo cáo của ${other.localityCode} trong cùng kỳ.`,
      en: `Figures differ from the report of ${other.localityCode} for the same period.`,
      paths,
    });
  });

const CHECKS: Check[] = [
  snapshotUnchanged,
  snapshotNamed,
  figuresFollow,
  contentUnchanged,
  signatureAgrees,
  journalAgrees,
  deliveriesAgree,
  sidesAgree,
];
