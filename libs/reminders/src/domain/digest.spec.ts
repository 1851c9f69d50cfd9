import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { type DigestMatters, type DigestRow, digestOf, nothingToSay } from './digest';

const words = (text: string) => ({ vi: text, en: text });
const row = (more: Partial<DigestRow> = {}): DigestRow => ({
  assignmentId: 'a',
  agreementId: 'g',
  name: 'Hội nghị',
  agreement: words('Thỏa thuận'),
  agency: words('Sở Công Thương'),
  state: 'in_progress',
  timeliness: 'inTerm',
  deadline: '2026-12-31',
  lastUpdateOn: '2026-05-25',
  silentSince: '2026-05-25',
  stale: false,
  unacknowledged: false,
  locality: words('Hà Nội'),
  others: [],
  ...more,
});
const nothing: DigestMatters = { extensions: [], recommendations: [], signatures: [], listed: [], coming: [], reviews: [] };
const monday = { day: '2026-06-01', kind: 'weekly' as const, previous: null };
const digest = (...rows: DigestRow[]) => digestOf(rows, nothing, monday, calendar);

describe('The vice-chair’s digest', () => {
  it('counts the four groups, and those without a date apart', () => {
    const { counts, withoutDate } = digest(
      row(),
      row({ timeliness: 'overdue' }),
      row({ timeliness: 'doneLate', state: 'done' }),
      row({ timeliness: 'ongoing', deadline: null }),
    );
    expect(counts).toEqual({ doneOnTime: 0, doneLate: 1, inTerm: 1, overdue: 1 });
    expect(withoutDate).toBe(1);
  });

  it('names five red items, the latest first in line, and counts the rest', () => {
    const rows = ['28', '27', '26', '25', '22', '21', '20'].map((day) =>
      row({ name: day, timeliness: 'overdue', deadline: `2026-05-${day}` }),
    );
    const { red } = digest(...rows);
    expect(red.first.map(({ name, daysLate }) => [name, daysLate])).toEqual([
      ['20', 8],
      ['21', 7],
      ['22', 6],
      ['25', 5],
      ['26', 4],
    ]);
    expect(red.more).toBe(2);
  });

  it('does not call red what is paused', () => {
    expect(digest(row({ timeliness: 'overdue', state: 'paused' })).red.first).toEqual([]);
  });

  it('shows sides that contradict each other: one done, the other not begun', () => {
    const other = (state: string) => row({ state: 'done', timeliness: 'doneOnTime', others: [{ state, locality: words('Nghệ An') }] });
    expect(digest(other('not_started')).contradictions.first).toHaveLength(1);
    expect(digest(other('in_progress')).contradictions.first).toEqual([]);
  });

  it('shows silence, the longest first', () => {
    const silent = (name: string, silentSince: string) => row({ name, stale: true, silentSince });
    const { stale } = digest(silent('B', '2026-03-20'), row(), silent('A', '2026-02-10'));
    expect(stale.first.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(digest(row({ unacknowledged: true })).unacknowledged.first).toHaveLength(1);
    expect(digest(row()).unacknowledged.first).toEqual([]);
  });

  it('knows when there is nothing to say', () => {
    expect(nothingToSay(digest(row()))).toBe(true);
    expect(nothingToSay(digest(row({ timeliness: 'overdue' })))).toBe(false);
  });
});
