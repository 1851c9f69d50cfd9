import type { EngineFigures, QueueState } from './engine';
import { findingsOf, worstOf } from './findings';

const NOW = '2026-11-23T02:00:00.000Z';
const run = (job: string, more: Partial<EngineFigures['schedules'][number]> = {}) => ({
  job,
  begunAt: NOW,
  doneAt: NOW,
  secondsSinceDone: 30,
  failedAt: null,
  reason: null,
  ...more,
});
const well: EngineFigures = {
  now: NOW,
  schedules: [run('sweep')],
  messages: { due: 0, oldestDueSeconds: 0, leased: 0, retrying: 0, unknown: 0, bounced: 0, suppressed: 0, unsettled: 0 },
  suppressedAddresses: 0,
  alarms: [],
  outbox: { waiting: 0, oldestSeconds: 0, failing: 0 },
  subjectsWaiting: 0,
  rungsNotFired: 0,
  unheardRungs: 0,
  unheldAgencies: 0,
  reviewsWithoutReport: [],
  calendar: [
    { year: 2026, status: 'published' },
    { year: 2027, status: 'published' },
  ],
};
const jobs = { mail: { waiting: 1, active: 2, delayed: 0, failed: 0 } };
const queue: QueueState = { home: 'postgres', jobs, nextRuns: {} };

const judged = (figures: Partial<EngineFigures>, of: QueueState = queue) =>
  findingsOf({ ...well, ...figures }, of)
    .filter(({ state }) => state !== 'good')
    .map(({ name, state }) => `${name} ${state}`);
const messages = (more: Partial<EngineFigures['messages']>) => ({ messages: { ...well.messages, ...more } });

describe('Looking the engine over', () => {
  it('finds nothing where all is well', () => {
    expect(judged({})).toEqual([]);
    expect(worstOf(findingsOf(well, queue))).toBe('good');
  });

  it.each<[string, Partial<EngineFigures>, string]>([
    ['no sweep for more than two minutes', { schedules: [run('sweep', { secondsSinceDone: 121 })] }, 'sweep bad'],
    ['no sweep yet', { schedules: [] }, 'sweep warning'],
    [
      'a run that failed after the last good one',
      { schedules: [run('sweep', { doneAt: '2026-11-23T01:59:00.000Z', failedAt: NOW })] },
      'sweep bad',
    ],
    ['mails two minutes late', messages({ due: 1, oldestDueSeconds: 121 }), 'mails due warning'],
    ['mails five minutes late', messages({ due: 1, oldestDueSeconds: 301 }), 'mails due bad'],
    ['a mail whose fate is unknown', messages({ unknown: 1 }), 'mails warning'],
    ['an address that gets no mail', { suppressedAddresses: 1 }, 'mails warning'],
    ['an alarm', { alarms: [{ name: 'mailServer', reason: '535', raisedAt: NOW }] }, 'mailServer bad'],
    ['a follow-up that fails', { outbox: { waiting: 1, oldestSeconds: 1, failing: 1 } }, 'outbox bad'],
    ['facts that wait for long', { outbox: { waiting: 1, oldestSeconds: 301, failing: 0 } }, 'outbox warning'],
    ['rungs that should have fired and did not', { rungsNotFired: 1 }, 'reminders bad'],
    ['rungs that nobody heard', { unheardRungs: 2 }, 'reminders warning'],
    ['agencies whose mail nobody reads', { unheldAgencies: 1 }, 'offices warning'],
    [
      'a review that ended without a report',
      {
        reviewsWithoutReport: [{ agreement: 'A', period: '2026-Q3', submissionOn: '2026-10-01', locality: { vi: 'Hà Nội', en: 'Hanoi' } }],
      },
      'reports warning',
    ],
    ['this year without a calendar', { calendar: [{ year: 2026, status: 'missing' }] }, 'calendar bad'],
    ['next year without a calendar, from November on', { calendar: [{ year: 2027, status: 'missing' }] }, 'calendar bad'],
    ['a provisional calendar', { calendar: [{ year: 2027, status: 'provisional' }] }, 'calendar warning'],
  ])('finds %s', (_what, figures, finding) => {
    expect(judged(figures)).toEqual([finding]);
  });

  it('counts only what there is, and says so where there is nothing', () => {
    const said = (name: string, more: Partial<EngineFigures> = {}) =>
      findingsOf({ ...well, ...more }, queue).find((one) => one.name === name)?.words.vi;
    expect(said('mails')).toBe('không có thư nào vướng mắc');
    expect(said('mails', messages({ retrying: 2, bounced: 1 }))).toBe('2 thư sẽ gửi lại, 1 thư bị trả lại');
    expect(said('mails due')).toBe('thư nào đến giờ cũng đã gửi');
    expect(said('mails due', messages({ due: 3, oldestDueSeconds: 61.4 }))).toBe('3 thư đến giờ chưa gửi, thư chậm nhất 61 giây');
  });

  it('does not mind that next year has no calendar in June', () => {
    expect(judged({ now: '2026-06-01T02:00:00.000Z', calendar: [{ year: 2027, status: 'missing' }] })).toEqual(['calendar warning']);
  });

  it('finds a queue that does not answer', () => {
    expect(judged({}, { ...queue, jobs: null })).toEqual(['queues bad']);
  });
});
