import { formatDate, invalid, tidy } from '@dondoc/kernel';
import { inOrder, OTHER_FIELDS } from './figures';
import type { Form } from './heads';
import { agreementPhrase } from './names';
import type { Snapshot, SnapshotLine, SnapshotParty } from './snapshot';

/** A passage the office may word as it likes until the report is signed. Lines that begin with `- ` are items. */
export interface Passage {
  key: string;
  part: Part;
  heading: string | null;
  text: string;
}

export type Part = 'opening' | 'results' | 'obstacles' | 'direction' | 'recommendations' | 'closing' | 'recipients';

const LONGEST_PASSAGE = 20_000;

/** The first wording of one side's report: what its agencies wrote, in order, and nothing of our own invention. */
export function firstWording(snapshot: Snapshot, party: SnapshotParty, form: Form): Passage[] {
  const own = inOrder(snapshot).filter((line) => line.partyId === party.id);
  const passage = (part: Part, text: string): Passage => ({ key: part, part, heading: null, text });
  return [
    passage('opening', openingOf(snapshot, form)),
    ...resultsByField(own),
    passage('obstacles', obstaclesOf(own)),
    passage('direction', directionOf(own, snapshot.agreement.withoutTask > 0)),
    passage('recommendations', recommendationsOf(own, party.committeeVi)),
    passage(
      'closing',
      `Trên đây là báo cáo kết quả thực hiện ${agreementPhrase(snapshot.agreement)} ${snapshot.review.periodVi} của ${form.heads.issuerVi}.`,
    ),
    passage('recipients', recipientsOf(party, form)),
  ];
}

function openingOf({ agreement, review }: Snapshot, { heads }: Form): string {
  const span = `từ ngày ${formatDate(review.periodFrom)} đến ngày ${formatDate(review.periodTo)}`;
  return `Thực hiện ${agreementPhrase(agreement)}, ${heads.issuerVi} báo cáo kết quả ${review.periodVi} (${span}) như sau:`;
}

function resultsByField(lines: readonly SnapshotLine[]): Passage[] {
  const fields = new Map<string, { heading: string; items: string[] }>();
  for (const line of lines) {
    const key = `results.${line.field ?? OTHER_FIELDS}`;
    const field = fields.get(key) ?? { heading: line.fieldVi ?? 'Lĩnh vực khác', items: [] };
    field.items.push(resultOf(line));
    fields.set(key, field);
  }
  if (fields.size > 0) return [...fields].map(([key, { heading, items }]) => ({ key, part: 'results', heading, text: items.join('\n') }));
  return [{ key: 'results', part: 'results', heading: null, text: 'Trong kỳ không có nhiệm vụ nào được giao.' }];
}

function resultOf(line: SnapshotLine): string {
  const parts = line.parts.filter((part) => part.results).map((part) => `- ${part.agencyVi} (phối hợp): ${part.results}`);
  return [`- Nhiệm vụ “${line.taskTitle}” (${line.agencyVi}): ${ownResult(line)}`, ...parts].join('\n');
}

/** Said wherever the coordinator wrote for the agency. */
export const ON_BEHALF = ' (cơ quan đầu mối cập nhật thay)';

function ownResult(line: SnapshotLine): string {
  if (line.update?.results) return `${line.update.results}${line.update.onBehalf ? ON_BEHALF : ''}`;
  if (line.doneOn) return `đã hoàn thành ngày ${formatDate(line.doneOn)}.`;
  if (line.answer === 'nothingNew') return 'không phát sinh nội dung mới trong kỳ.';
  if (line.answer === 'awaited' || line.answer === 'returned') return 'chưa có báo cáo cập nhật trong kỳ.';
  return 'không có kết quả được báo cáo.';
}

function obstaclesOf(lines: readonly SnapshotLine[]): string {
  const told = lines.flatMap((line) =>
    [line.update, ...line.parts].flatMap((update) =>
      update?.obstacles ? [`- ${update.agencyVi} (nhiệm vụ “${line.taskTitle}”): ${update.obstacles}`] : [],
    ),
  );
  const late = lines
    .filter((line) => line.timeliness === 'overdue')
    .map((line) => `- “${line.taskTitle}” (${line.agencyVi}), thời hạn ${formatDate(line.dueDate ?? '')}.`);
  return [
    ...(told.length > 0 ? told : ['Trong kỳ, các cơ quan không báo cáo tồn tại, khó khăn, vướng mắc.']),
    ...(late.length > 0 ? ['Các nhiệm vụ đang thực hiện quá hạn:', ...late] : []),
  ].join('\n');
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const OPEN_FIRST = ['overdue', 'inTerm', 'noDueDate', 'ongoing', 'paused'];

function directionOf(lines: readonly SnapshotLine[], withoutTask: boolean): string {
  const open = lines
    .filter((line) => OPEN_FIRST.includes(line.timeliness))
    .sort((a, b) => OPEN_FIRST.indexOf(a.timeliness) - OPEN_FIRST.indexOf(b.timeliness) || compare(a.dueDate ?? '', b.dueDate ?? ''));
  const items = open.map((line) => `- “${line.taskTitle}”: ${line.agencyVi} chủ trì, ${whenOf(line)}.`);
  return [
    ...(items.length > 0 ? ['Tiếp tục thực hiện các nhiệm vụ chuyển sang kỳ sau:', ...items] : ['Không có nhiệm vụ chuyển sang kỳ sau.']),
    ...(withoutTask ? ['Cụ thể hóa các nội dung hợp tác chưa có nhiệm vụ.'] : []),
  ].join('\n');
}

function whenOf(line: SnapshotLine): string {
  if (line.timeliness === 'paused') return 'đang tạm dừng';
  if (line.timeliness === 'ongoing') return 'thực hiện thường xuyên';
  return line.dueDate ? `thời hạn ${formatDate(line.dueDate)}` : 'chưa xác định thời hạn';
}

function recommendationsOf(lines: readonly SnapshotLine[], committeeVi: string | null): string {
  const items = lines.flatMap((line) =>
    [line.update, ...line.parts].flatMap((update) =>
      update?.recommendations ? [`- ${update.agencyVi} (nhiệm vụ “${line.taskTitle}”): ${update.recommendations}`] : [],
    ),
  );
  if (items.length === 0) return 'Trong kỳ không có kiến nghị, đề xuất.';
  return [`${committeeVi ? `Kính đề nghị ${committeeVi}` : 'Đề nghị cấp có thẩm quyền'} xem xét, cho ý kiến:`, ...items].join('\n');
}

/** The committee first, the file copy last. */
export function recipientsOf({ committeeVi }: Pick<SnapshotParty, 'committeeVi'>, { settings: { recipients }, heads }: Form): string {
  return [
    ...(committeeVi ? [recipients.committee.replace('{committee}', committeeVi)] : []),
    ...heads.recipientsVi.map((name) => `- ${name}${recipients.separator}`),
    recipients.archive.replace('{archive}', heads.archiveVi),
  ].join('\n');
}

/** The passages with new texts. @throws invalid for a passage the report does not have, or a text beyond 20,000 characters. */
export function reword(passages: readonly Passage[], edits: readonly { key: string; text: string }[]): Passage[] {
  const texts = new Map<string, string>();
  for (const { key, text } of edits) {
    if (!passages.some((passage) => passage.key === key))
      throw invalid(
        'report.noSuchSection',
        `Báo cáo không có mục “${key}” để sửa lời văn.`,
        `The report has no section “${key}” to word.`,
        { key },
      );
    const clean = tidy(text);
    if (clean.length > LONGEST_PASSAGE)
      throw invalid('report.sectionTooLong', 'Một mục không dài quá 20.000 ký tự.', 'A section has at most 20,000 characters.', {
        key,
        length: clean.length,
      });
    texts.set(key, clean);
  }
  return passages.map((passage) => ({ ...passage, text: texts.get(passage.key) ?? passage.text }));
}
