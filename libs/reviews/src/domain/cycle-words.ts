import { formatDate, type Words } from '@dondoc/kernel';
import { isListOfDates, type Rhythm } from './rhythm';
import type { DateRule, Stage } from './stages';

/** What a version says, in words. */
const BASES: Record<DateRule['from'], Words> = {
  periodStart: { vi: 'ngày đầu kỳ', en: 'the first day of the period' },
  periodEnd: { vi: 'ngày cuối kỳ', en: 'the last day of the period' },
  opens: { vi: 'ngày mở kỳ', en: 'the opening' },
  cutOff: { vi: 'ngày chốt số liệu', en: 'the cut-off' },
  agencyDeadline: { vi: 'thời hạn của cơ quan', en: 'the agency deadline' },
  coordinatorDeadline: { vi: 'thời hạn của cơ quan đầu mối', en: 'the coordinator deadline' },
  signature: { vi: 'ngày Phó Chủ tịch ký', en: 'the vice-chair’s signature' },
  submission: { vi: 'thời hạn gửi', en: 'the submission deadline' },
  meeting: { vi: 'cuộc họp đánh giá', en: 'the meeting' },
};

export const stageName = (stage: Stage): Words => BASES[stage];

export function rhythmWords(rhythm: Rhythm): Words {
  if (isListOfDates(rhythm)) {
    const dates = rhythm.dates.map(formatDate).join(', ');
    return { vi: `các kỳ kết thúc vào ${dates}`, en: `periods that end on ${dates}` };
  }
  const { every, lasting, anchor } = rhythm;
  const [vi, en] = every % 12 === 0 ? [`${every / 12} năm`, each(every / 12, 'year')] : [`${every} tháng`, each(every, 'month')];
  const only = lasting && lasting < every ? { vi: `, mỗi kỳ ${lasting} tháng`, en: `, each lasting ${many(lasting, 'month')}` } : NOTHING;
  return { vi: `${vi} một lần, từ ${formatDate(anchor)}${only.vi}`, en: `every ${en} from ${formatDate(anchor)}${only.en}` };
}

const NOTHING: Words = { vi: '', en: '' };
const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const each = (count: number, one: string) => (count === 1 ? one : many(count, one));

export function ruleWords({ from, days = 0, workingDays = 0 }: DateRule): Words {
  const base = BASES[from];
  const counts = [counted(days, 'ngày', 'day'), counted(workingDays, 'ngày làm việc', 'working day')].filter((words) => words !== null);
  if (counts.length === 0) return base;
  return { vi: `${counts.map((one) => one.vi).join(', ')} ${base.vi}`, en: `${counts.map((one) => one.en).join(', ')} ${base.en}` };
}

function counted(count: number, vi: string, en: string): Words | null {
  if (count === 0) return null;
  const size = Math.abs(count);
  return { vi: `${size} ${vi} ${count < 0 ? 'trước' : 'sau'}`, en: `${many(size, en)} ${count < 0 ? 'before' : 'after'}` };
}
