import { formatDate } from '@dondoc/kernel';
import type { Block, Column, Row } from './blocks';
import { type Counts, finishedShare, onTimeShare } from './counts';
import type { Figures, Group } from './figures';
import { FOUR } from './four';
import { formatCount, formatShare } from './numbers';
import { agencyPicture, fieldPicture, trendBlocks } from './picture-blocks';
import type { Timeliness } from './snapshot';
import { asThen, successorBlocks } from './successor-blocks';
import { TIMELINESS_VI } from './timeliness-words';

/** `Hoàn thành đúng hạn: 4; …`: the same words and numbers wherever the report is shown. */
export function fourCounts(counts: Counts): string {
  return `${FOUR.map((group) => `${TIMELINESS_VI[group]}: ${formatCount(counts[group])}`).join('; ')}.`;
}

const FOUR_AND_BESIDE: Timeliness[] = [...FOUR, 'noDueDate', 'ongoing'];

/** The figures of the report in words and tables. Nobody edits them. */
export function overviewOf(figures: Figures, period: { asOf: string }): Block[] {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  const { total, carriedOver } = figures;
  return [
    paragraph(
      `Số liệu chốt đến ngày ${formatDate(period.asOf)}. ${sentence(`Tổng số nhiệm vụ được giao${figures.byParty.length > 1 ? ' cho các bên' : ''}`, total)} ${shares(total)}`,
    ),
    ...(total.noLongerApplicable > 0
      ? [paragraph(`Ngoài ra có ${formatCount(total.noLongerApplicable)} nhiệm vụ không còn áp dụng, không tính vào tổng số.`)]
      : []),
    paragraph(
      carriedOver.total > 0
        ? sentence('Số nhiệm vụ chuyển tiếp từ kỳ trước trong tổng số trên', carriedOver)
        : 'Không có nhiệm vụ chuyển tiếp từ kỳ trước.',
    ),
    ...answers(figures).map(paragraph),
    ...(total.total > 0 ? [...tables(figures), ...trendBlocks(figures)] : []),
  ];
}

function sentence(opening: string, counts: Counts): string {
  const groups = [...FOUR_AND_BESIDE, ...(counts.paused > 0 ? ['paused' as const] : [])].map(
    (group) => `${TIMELINESS_VI[group].toLocaleLowerCase('vi')} ${formatCount(counts[group])}`,
  );
  return `${opening}: ${formatCount(counts.total)}${counts.total === 0 ? '' : `, gồm: ${groups.join('; ')}`}.`;
}

function shares(total: Counts): string {
  const [finished, onTime] = [finishedShare(total), onTimeShare(total)];
  const of = ({ part, whole }: { part: number; whole: number }) => (whole === 0 ? '' : ` (${formatCount(part)}/${formatCount(whole)})`);
  return `Tỷ lệ hoàn thành trong số nhiệm vụ có thời hạn: ${formatShare(finished)}${of(finished)}; tỷ lệ đúng hạn trong số đã hoàn thành: ${formatShare(onTime)}${of(onTime)}.`;
}

function answers({ answers, commitments, withoutTask }: Figures): string[] {
  const asked = answers.sent + answers.nothingNew + answers.returned + answers.awaited;
  const missing = answers.awaited + answers.returned;
  return [
    ...(asked > 0
      ? [
          `Cập nhật trong kỳ: ${formatCount(asked - missing)}/${formatCount(asked)} nhiệm vụ đã có báo cáo${answers.nothingNew > 0 ? ` (${formatCount(answers.nothingNew)} không phát sinh mới)` : ''}${missing > 0 ? `; ${formatCount(missing)} nhiệm vụ chưa có báo cáo` : ''}.`,
        ]
      : []),
    ...(withoutTask > 0
      ? [`Còn ${formatCount(withoutTask)}/${formatCount(commitments)} nội dung hợp tác chưa được cụ thể hóa thành nhiệm vụ.`]
      : []),
  ];
}

function tables(figures: Figures): Block[] {
  const withPaused = figures.total.paused > 0;
  const total: Row = { kind: 'total', cells: cells('Tổng cộng', figures.total, withPaused) };
  const table = (caption: string, first: string, rows: Row[]): Block => ({
    kind: 'table',
    caption,
    columns: columns(first, withPaused),
    rows,
  });
  return [
    table('Bảng 1. Nhiệm vụ theo từng bên', 'Bên', [...plain(figures.byParty, withPaused), ...(figures.byParty.length > 1 ? [total] : [])]),
    table('Bảng 2. Nhiệm vụ theo cơ quan chủ trì', 'Cơ quan', [...agencyRows(figures, withPaused), total]),
    ...agencyPicture(figures),
    ...successorBlocks(figures, (caption, rows) => table(caption, 'Cơ quan', [...rows.map((row) => plainOrBand(row, withPaused)), total])),
    table('Bảng 3. Nhiệm vụ theo lĩnh vực', 'Lĩnh vực', [...plain(figures.byField, withPaused), total]),
    ...fieldPicture(figures),
  ];
}

function agencyRows(figures: Figures, withPaused: boolean): Row[] {
  if (figures.byParty.length === 1) return plain(asThen(figures), withPaused);
  return figures.byParty.flatMap(({ code, nameVi }): Row[] => {
    const own = asThen(figures).filter(({ party }) => party === code);
    return own.length === 0 ? [] : [{ kind: 'band', text: nameVi }, ...plain(own, withPaused)];
  });
}

const plainOrBand = (row: Group | string, withPaused: boolean): Row =>
  typeof row === 'string' ? { kind: 'band', text: row } : { kind: 'plain', cells: cells(row.nameVi, row.counts, withPaused) };

const plain = (groups: readonly Group[], withPaused: boolean): Row[] =>
  groups.map(({ nameVi, counts }) => ({ kind: 'plain', cells: cells(nameVi, counts, withPaused) }));

function cells(name: string, counts: Counts, withPaused: boolean): string[] {
  const paused = withPaused ? [formatCount(counts.paused)] : [];
  return [
    name,
    formatCount(counts.total),
    ...FOUR_AND_BESIDE.map((group) => formatCount(counts[group])),
    ...paused,
    formatShare(onTimeShare(counts)),
  ];
}

function columns(first: string, withPaused: boolean): Column[] {
  const titles = [
    'Tổng số',
    ...FOUR_AND_BESIDE.map((group) => TIMELINESS_VI[group]),
    ...(withPaused ? [TIMELINESS_VI.paused] : []),
    'Tỷ lệ đúng hạn',
  ];
  const width = withPaused ? 8.8 : 9.6;
  const numbers = titles.map((title): Column => ({ title, width, align: 'center' }));
  return [{ title: first, width: 100 - width * titles.length, align: 'left' }, ...numbers];
}
