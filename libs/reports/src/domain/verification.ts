import type { ReportContent } from './compile';
import { differences } from './differences';
import { FIGURES_VERSION, figuresOf } from './figures';
import type { Snapshot } from './snapshot';

type Hash = (value: unknown) => string;

/** What a report, its snapshot and the journal say today. */
export interface Evidence {
  content: ReportContent;
  snapshot: { version: number; sha256: string; figures: Snapshot };
  /** The columns beside the content. */
  state: string;
  sha256: string | null;
  number: string | null;
  issuedOn: string | null;
  /** The fingerprint that the journal wrote down at the signature. */
  journalSha256: string | null;
  /** The reports of the other sides that were compiled from the same snapshot. */
  others: { localityCode: string; content: ReportContent }[];
}

export interface Finding {
  code: string;
  vi: string;
  en: string;
  paths?: string[];
}

type Check = (evidence: Evidence, hash: Hash) => Finding[];

/** Every way in which a report can have ceased to be what was compiled and signed. */
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

const snapshotNamed: Check = ({ content, snapshot }) =>
  found(content.snapshot.sha256 !== snapshot.sha256 || content.snapshot.version !== snapshot.version, {
    code: 'snapshot.other',
    vi: 'Báo cáo ghi mã kiểm tra của một bản chốt số liệu khác.',
    en: 'The report names the fingerprint of another snapshot.',
  });

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

const signatureAgrees: Check = ({ state, content, number, issuedOn }) =>
  found(state === 'signed' && (content.signing?.number !== number || content.signing.issuedOn !== issuedOn), {
    code: 'signature.differs',
    vi: 'Số hoặc ngày của báo cáo khác với nội dung đã ký.',
    en: 'The number or the date of the report differs from the signed content.',
  });

const journalAgrees: Check = ({ state, sha256, journalSha256 }) =>
  found(state === 'signed' && sha256 !== journalSha256, {
    code: 'journal.differs',
    vi: 'Mã kiểm tra khác với mã mà nhật ký đã ghi khi ký.',
    en: 'The fingerprint differs from the one the journal wrote down at the signature.',
  });

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

const CHECKS: Check[] = [snapshotUnchanged, snapshotNamed, figuresFollow, contentUnchanged, signatureAgrees, journalAgrees, sidesAgree];
