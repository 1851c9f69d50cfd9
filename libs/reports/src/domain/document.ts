import { formatDate, formatDocumentDate } from '@dondoc/kernel';
import { annexOf } from './annex';
import type { Block, Table } from './blocks';
import type { ReportContent } from './compile';
import { earlierBlocks } from './earlier-blocks';
import { shortFingerprint } from './fingerprint-words';
import { Headings } from './headings';
import { headLines, type PrintedSettings } from './heads';
import { fourCounts, overviewOf } from './overview';
import { signatureLines } from './signature-lines';
import type { Part } from './wording';

/** A report as it is set on paper or on the screen: what to print, in which order, and no mark-up. Renderers add nothing to it. */
export interface OfficialDocument {
  settings: PrintedSettings;
  head: { superior: string[]; issuer: string[]; number: string; placeAndDate: string; mark: string | null };
  title: { document: string; subject: string };
  addressee: string | null;
  body: Block[];
  signature: { lines: string[]; name: string };
  recipients: string[];
  annex: { label: string; title: string; note: string; table: Table; proof: string[] };
}

export function officialDocument(content: ReportContent): OfficialDocument {
  const { settings, heads } = content.form;
  const { committees, subjectVi } = content;
  return {
    settings,
    head: {
      ...headLines(heads),
      number: `${settings.numberLabel}${numberOf(content)}`,
      placeAndDate: `${content.issuer.placeVi}, ${dateLine(content)}`,
      mark: content.signing ? null : settings.draftMark,
    },
    title: { document: settings.title.document, subject: settings.title.subjectBeginsSmall ? lowerFirst(subjectVi) : subjectVi },
    addressee:
      committees.length > 0 && settings.addresseeLabel
        ? `${settings.addresseeLabel}${committees.map(({ nameVi }) => nameVi).join('; ')}`
        : null,
    body: bodyOf(content),
    signature: { lines: signatureLines(content), name: content.signing?.signerName ?? '' },
    recipients: textOf(content, 'recipients'),
    annex: { ...settings.annex, note: annexNote(content), table: annexOf(content.figures), proof: proofOf(content) },
  };
}

const BLANK = '\u00A0'.repeat(8);

const numberOf = ({ signing, form }: ReportContent) => signing?.number ?? `${BLANK}${form.heads.numberSuffix}`;

function dateLine({ signing, period }: ReportContent): string {
  const blank = '\u00A0'.repeat(6);
  return signing ? formatDocumentDate(signing.issuedOn) : `ngày${blank}tháng${blank}năm ${period.asOf.slice(0, 4)}`;
}

function bodyOf(content: ReportContent): Block[] {
  const { sections, end, numbering } = content.form.settings;
  const headings = new Headings(numbering);
  const closing = textOf(content, 'closing');
  const last = closing.pop() ?? '';
  return [
    ...paragraphs(textOf(content, 'opening')),
    ...paragraphs(supersededNote(content)),
    headings.first(sections.results),
    headings.second(sections.overview),
    ...overviewOf(content.figures, content.period),
    headings.second(sections.byField),
    ...passages(content, 'results', headings),
    ...under(headings, sections.earlier, earlierBlocks(content.figures.comparison)),
    headings.first(sections.obstacles),
    ...passages(content, 'obstacles', headings),
    headings.first(sections.direction),
    ...passages(content, 'direction', headings),
    headings.first(sections.recommendations),
    ...passages(content, 'recommendations', headings),
    ...paragraphs([...closing, `${last.replace(/\s*\.(\/\.)?$/, '')}${end}`]),
  ];
}

/** A heading with what stands under it; none where nothing does. */
const under = (headings: Headings, title: string, blocks: Block[]): Block[] =>
  blocks.length > 0 ? [headings.second(title), ...blocks] : [];

function supersededNote({ supersedes }: ReportContent): string[] {
  if (!supersedes) return [];
  const number = supersedes.number ? ` số ${supersedes.number}` : '';
  const date = supersedes.issuedOn ? ` ngày ${formatDate(supersedes.issuedOn)}` : '';
  return [`Báo cáo này thay thế Báo cáo${number}${date} (bản ${supersedes.version}). Lý do: ${supersedes.reason}`];
}

function passages(content: ReportContent, part: Part, headings: Headings): Block[] {
  return content.sections
    .filter((section) => section.part === part && section.text !== '')
    .flatMap(({ heading, text }): Block[] => [...(heading ? [headings.third(heading)] : []), ...paragraphs(lines(text))]);
}

/** Every passage line of one part. */
function textOf(content: ReportContent, part: Part): string[] {
  return content.sections.filter((section) => section.part === part).flatMap(({ text }) => lines(text));
}

function annexNote(content: ReportContent): string {
  return `(Kèm theo Báo cáo số ${numberOf(content)} ${dateLine(content)} của ${content.issuer.nameVi})`;
}

function proofOf({ snapshot, period, figures }: ReportContent): string[] {
  const shared = figures.byParty.length > 1 ? '; báo cáo của các bên trong kỳ này dùng chung bản chốt số liệu đó' : '';
  return [
    `Số liệu chốt đến ngày ${formatDate(period.asOf)}, lấy từ bản chốt số liệu lần ${snapshot.version}${shared}. ${fourCounts(figures.total)}`,
    `Mã kiểm tra bản chốt số liệu: ${shortFingerprint(snapshot.sha256)} (SHA-256: ${snapshot.sha256})`,
  ];
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const paragraphs = (texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));
const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
