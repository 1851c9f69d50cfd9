import { localDateAt, partsOf } from '@dondoc/kernel';
import type { EngineFigures, Finding, LocalFigures, QueueState, Standing } from './engine';

/** A sweep comes every minute; after two without one somebody should hear of it. */
const SWEEP_STALE_SECONDS = 120;
/** Mails are to leave within two minutes of their time, and within five of a recovery. */
const LATE = { warning: 120, bad: 300 };
/** Follow-ups of a fact are taken up again after a minute. */
const OUTBOX_STALE_SECONDS = 300;
/** From this month on the next year's calendar has to be there. */
const NEXT_YEAR_FROM_MONTH = 11;

const ORDER: readonly Standing[] = ['good', 'warning', 'bad'];

export const worstOf = (findings: readonly Finding[]): Standing =>
  findings.reduce<Standing>((worst, { state }) => (ORDER.indexOf(state) > ORDER.indexOf(worst) ? state : worst), 'good');

const finding = (name: string, state: Standing, vi: string, en: string): Finding => ({ name, state, words: { vi, en } });
const whether = (isBad: boolean, how: Standing): Standing => (isBad ? how : 'good');
const rounded = (seconds: number) => Math.round(seconds);

/** Only what there is: a row of noughts is read by nobody. */
function countsOf(counts: readonly [count: number, vi: string, en: string][], none: Finding['words']): Finding['words'] {
  const some = counts.filter(([count]) => count > 0);
  if (some.length === 0) return none;
  return { vi: some.map(([count, vi]) => `${count} ${vi}`).join(', '), en: some.map(([count, , en]) => `${count} ${en}`).join(', ') };
}

/** What is to be thought of the figures, most urgent subjects first. Pure: the same figures give the same findings. */
export function findingsOf(figures: EngineFigures, queue: QueueState): Finding[] {
  return [
    sweep(figures),
    ...failures(figures),
    ...figures.alarms.map(alarm),
    queueFinding(queue),
    lateness(figures),
    troubles(figures),
    outbox(figures),
    ...ofLocalities(figures),
  ];
}

/** The same for those who administer localities: what concerns them, and that the engine runs. */
export const localFindingsOf = (figures: LocalFigures): Finding[] => [
  sweep(figures),
  ...figures.alarms.map(alarm),
  lateness(figures),
  troubles(figures),
  ...ofLocalities(figures),
];

const ofLocalities = (figures: LocalFigures): Finding[] => [
  reminders(figures),
  offices(figures),
  reports(figures),
  ...figures.calendar.map((year) => calendar(year, figures)),
];

function sweep({ schedules }: LocalFigures): Finding {
  const seconds = schedules.find(({ job }) => job === 'sweep')?.secondsSinceDone ?? null;
  if (seconds === null) return finding('sweep', 'warning', 'chưa quét lần nào', 'has not run yet');
  const state = whether(seconds > SWEEP_STALE_SECONDS, 'bad');
  return finding('sweep', state, `lần quét tốt gần nhất cách đây ${rounded(seconds)} giây`, `last ended well ${rounded(seconds)} s ago`);
}

const failures = ({ schedules }: EngineFigures): Finding[] =>
  schedules
    .filter(({ failedAt, doneAt }) => failedAt !== null && (doneAt === null || failedAt > doneAt))
    .map(({ job, reason }) => finding(job, 'bad', `lần chạy gần nhất bị lỗi: ${reason}`, `its last run failed: ${reason}`));

const ALARMS: Record<string, [vi: string, en: string]> = {
  mailServer: ['máy chủ thư không nhận thư, mọi thư được giữ lại', 'the mail server takes no mail, everything is kept'],
  queueEmptied: ['hàng đợi đã bị xóa, lịch đã được đặt lại', 'the queue was emptied, its schedules have been put back'],
};

function alarm({ name, reason }: EngineFigures['alarms'][number]): Finding {
  const [vi, en] = ALARMS[name] ?? ['cảnh báo', 'alarm'];
  return reason ? finding(name, 'bad', `${vi} (${reason})`, `${en} (${reason})`) : finding(name, 'bad', vi, en);
}

function queueFinding({ home, jobs }: QueueState): Finding {
  const place = home === 'redis' ? 'Redis' : 'PostgreSQL';
  if (!jobs) return finding('queues', 'bad', `trên ${place}, không trả lời`, `on ${place}, which does not answer`);
  const each = Object.entries(jobs).map(([name, { waiting, active, failed }]) => `${name} ${waiting}/${active}/${failed}`);
  return finding(
    'queues',
    'good',
    `trên ${place}; chờ/đang chạy/lỗi: ${each.join(', ')}`,
    `on ${place}; waiting/active/failed: ${each.join(', ')}`,
  );
}

function lateness({ messages: { due, oldestDueSeconds, leased } }: LocalFigures): Finding {
  const seconds = due === 0 ? 0 : oldestDueSeconds;
  const state = seconds > LATE.bad ? 'bad' : whether(seconds > LATE.warning, 'warning');
  const words = countsOf(
    [
      [due, `thư đến giờ chưa gửi, thư chậm nhất ${rounded(seconds)} giây`, `due and not sent, the oldest for ${rounded(seconds)} s`],
      [leased, 'thư đang gửi', 'on their way'],
    ],
    { vi: 'thư nào đến giờ cũng đã gửi', en: 'every mail whose time has come is sent' },
  );
  return { name: 'mails due', state, words };
}

function troubles({ messages, suppressedAddresses }: LocalFigures): Finding {
  const { retrying, unknown, bounced, suppressed, unsettled } = messages;
  const words = countsOf(
    [
      [retrying, 'thư sẽ gửi lại', 'to be tried again'],
      [unknown, 'thư không rõ kết quả', 'unknown'],
      [bounced, 'thư bị trả lại', 'bounced'],
      [suppressedAddresses, 'địa chỉ bị ngừng gửi', 'addresses suppressed'],
      [suppressed, 'thư không gửi do địa chỉ bị ngừng', 'suppressed'],
      [unsettled, 'thư chưa ghi nhận kết quả', 'unsettled'],
    ],
    { vi: 'không có thư nào vướng mắc', en: 'no mail is in trouble' },
  );
  return { name: 'mails', state: whether(unknown + suppressedAddresses + unsettled > 0, 'warning'), words };
}

function outbox({ outbox: { waiting, oldestSeconds, failing } }: EngineFigures): Finding {
  const state = failing > 0 ? 'bad' : whether(waiting > 0 && oldestSeconds > OUTBOX_STALE_SECONDS, 'warning');
  return finding(
    'outbox',
    state,
    `${waiting} sự kiện chờ xử lý, lâu nhất ${rounded(oldestSeconds)} giây, ${failing} bị lỗi`,
    `${waiting} facts to follow up, the oldest for ${rounded(oldestSeconds)} s, ${failing} failing`,
  );
}

function reminders({ subjectsWaiting, rungsNotFired, unheardRungs }: LocalFigures): Finding {
  const words = countsOf(
    [
      [subjectsWaiting, 'việc chờ quét', 'subjects to be looked at'],
      [rungsNotFired, 'việc đã qua ngày nhắc mà chưa nhắc', 'with a rung of an earlier day that has not fired'],
      [unheardRungs, 'lần nhắc trong 30 ngày không có người nhận', 'rungs in 30 days that nobody could be told of'],
    ],
    { vi: 'mốc nào đến ngày cũng đã nhắc, lần nhắc nào cũng có người nhận', en: 'every rung has fired and was heard' },
  );
  return { name: 'reminders', state: rungsNotFired > 0 ? 'bad' : whether(unheardRungs > 0, 'warning'), words };
}

function offices({ unheldAgencies }: LocalFigures): Finding {
  if (unheldAgencies === 0)
    return finding(
      'offices',
      'good',
      'cơ quan nào đang có việc cũng có cán bộ đầu mối',
      'every agency that owes something has a focal point',
    );
  return finding(
    'offices',
    'warning',
    `${unheldAgencies} cơ quan đang có việc nhưng chưa có cán bộ đầu mối; thư được gửi lên cấp trên`,
    `${unheldAgencies} agencies owe something and have no focal point; those above them are told`,
  );
}

function reports({ reviewsWithoutReport }: LocalFigures): Finding {
  const count = reviewsWithoutReport.length;
  if (count === 0) return finding('reports', 'good', 'kỳ nào đã hết cũng có báo cáo', 'every review that has ended has its reports');
  return finding('reports', 'warning', `${count} báo cáo của kỳ đã hết chưa ký`, `${count} reports of ended reviews are not signed`);
}

const STATUS = {
  published: ['đã công bố', 'is published'],
  provisional: ['tạm tính', 'is provisional'],
  missing: ['chưa có', 'is missing'],
};

function calendar({ year, status }: EngineFigures['calendar'][number], { now }: LocalFigures): Finding {
  const today = partsOf(localDateAt(now));
  const isNeeded = year === today.year || today.month >= NEXT_YEAR_FROM_MONTH;
  const state = status === 'published' ? 'good' : isNeeded && status === 'missing' ? 'bad' : 'warning';
  const [vi, en] = STATUS[status];
  return finding('calendar', state, `lịch làm việc ${year} ${vi}`, `${year} ${en}`);
}
