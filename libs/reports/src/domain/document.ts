import { formatDate, formatDocumentDate } from '@dondoc/kernel';
import { annexOf } from './annex';
import type { Block, Table } from './blocks';
import type { ReportContent } from './compile';
import { type FormSettings, formSettings } from './form-settings';
import { overviewOf } from './overview';
import type { Part } from './wording';

/** A report as it is set on paper or on the screen: what to print, in which order, and no mark-up. Renderers add nothing to it. */
export interface OfficialDocument {
  settings: FormSettings;
  head: { left: string[]; right: [state: string, motto: string]; number: string; placeAndDate: string; mark: string | null };
  title: { document: string; subject: string };
  addressee: string | null;
  body: Block[];
  signature: { lines: string[]; name: string };
  recipients: string[];
  annex: { label: string; title: string; note: string; table: Table; proof: string[] };
}

export function officialDocument(content: ReportContent): OfficialDocument {
  const settings = formSettings(content.form);
  return {
    settings,
    head: headOf(content, settings),
    title: { document: settings.title.document, subject: content.subjectVi },
    addressee: content.committee ? `${settings.addresseeLabel}${content.committee.nameVi}` : null,
    body: bodyOf(content, settings),
    signature: { lines: signatureOf(content, settings), name: content.signing?.signerName ?? '' },
    recipients: textOf(content, 'recipients'),
    annex: { ...settings.annex, note: annexNote(content, settings), table: annexOf(content.figures), proof: proofOf(content) },
  };
}

function headOf(content: ReportContent, settings: FormSettings): OfficialDocument['head'] {
  const name = content.issuer.nameVi.toLocaleUpperCase('vi');
  const [, body, place] = /^(ỦY BAN NHÂN DÂN) (.+)$/.exec(name) ?? [null, name, null];
  return {
    left: [settings.head.superior, body, place].filter((line): line is string => !!line),
    right: [settings.head.state, settings.head.motto],
    number: numberLine(content, settings),
    placeAndDate: `${content.issuer.placeVi}, ${dateLine(content)}`,
    mark: content.signing ? null : settings.draftMark,
  };
}

const BLANK = '\u00A0'.repeat(8);

function numberLine({ signing }: ReportContent, { numberLine }: FormSettings): string {
  return `${numberLine.label}${signing?.number ?? `${BLANK}${numberLine.suffix}`}`;
}

function dateLine({ signing, period }: ReportContent): string {
  const blank = '\u00A0'.repeat(6);
  return signing ? formatDocumentDate(signing.issuedOn) : `ngày${blank}tháng${blank}năm ${period.asOf.slice(0, 4)}`;
}

function bodyOf(content: ReportContent, { sections, end }: FormSettings): Block[] {
  const closing = textOf(content, 'closing');
  const last = closing.pop() ?? '';
  return [
    ...paragraphs(textOf(content, 'opening')),
    ...paragraphs(supersededNote(content)),
    heading(1, sections.results),
    heading(2, sections.overview),
    ...overviewOf(content.figures, content.period),
    heading(2, sections.byField),
    ...passages(content, 'results'),
    heading(1, sections.obstacles),
    ...passages(content, 'obstacles'),
    heading(1, sections.direction),
    ...passages(content, 'direction'),
    heading(1, sections.recommendations),
    ...passages(content, 'recommendations'),
    ...paragraphs([...closing, `${last.replace(/\s*\.(\/\.)?$/, '')}${end}`]),
  ];
}

function supersededNote({ supersedes }: ReportContent): string[] {
  if (!supersedes) return [];
  const number = supersedes.number ? ` số ${supersedes.number}` : '';
  const date = supersedes.issuedOn ? ` ngày ${formatDate(supersedes.issuedOn)}` : '';
  return [`Báo cáo này thay thế Báo cáo${number}${date} (bản ${supersedes.version}). Lý do: ${supersedes.reason}`];
}

function passages(content: ReportContent, part: Part): Block[] {
  return content.sections
    .filter((section) => section.part === part && section.text !== '')
    .flatMap(({ heading: title, text }, n): Block[] => [
      ...(title ? [heading(3, `${letter(n)}) ${title}`)] : []),
      ...paragraphs(lines(text)),
    ]);
}

/** Every passage line of one part. */
function textOf(content: ReportContent, part: Part): string[] {
  return content.sections.filter((section) => section.part === part).flatMap(({ text }) => lines(text));
}

function signatureOf({ signing }: ReportContent, { signature }: FormSettings): string[] {
  const title = signing?.signerTitleVi?.toLocaleUpperCase('vi');
  return title && !title.startsWith(signature.at(-1) ?? '') ? [...signature.slice(0, -1), title] : signature;
}

function annexNote(content: ReportContent, settings: FormSettings): string {
  const number = content.signing?.number ?? `${BLANK}${settings.numberLine.suffix}`;
  return `(Kèm theo Báo cáo số ${number} ${dateLine(content)} của ${content.issuer.nameVi})`;
}

function proofOf({ snapshot, period, figures }: ReportContent): string[] {
  const shared = figures.byParty.length > 1 ? '; báo cáo của các bên trong kỳ này dùng chung bản chốt số liệu đó' : '';
  return [
    `Số liệu chốt đến ngày ${formatDate(period.asOf)}, lấy từ bản chốt số liệu lần ${snapshot.version}${shared}.`,
    `Mã kiểm tra bản chốt số liệu (SHA-256): ${snapshot.sha256}`,
  ];
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraphs = (texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

/** a, b, c, d, đ, e …: the letters that number items in Vietnamese documents. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const letter = (n: number) => LETTERS[n] ?? `${LETTERS[n % LETTERS.length]}${Math.floor(n / LETTERS.length)}`;
