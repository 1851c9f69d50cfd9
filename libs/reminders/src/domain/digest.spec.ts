import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { type DigestMatters, type DigestRow, digestOf } from './digest';

const words = (text: string) => ({ vi: text, en: text });
const row = (more: Partial<DigestRow> = {}): DigestRow => ({
  assignmentId: 'a',
  agreementId: 'g',
  agreementCode: 'G',
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
const nothing: DigestMatters = {
  extensions: [],
  recommendations: [],
  explanations: [],
  directives: [],
  signatures: [],
  listed: [],
  coming: [],
  reviews: [],
};
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

  it('shows silence by agency, the one with the most first', () => {
    const silent = (agency: string) => row({ agency: words(agency), stale: true });
    const { stale, unacknowledged } = digest(silent('Sở B'), silent('Sở A'), row(), silent('Sở B'), silent('Sở C'), silent('Sở D'));
    expect(stale).toEqual({
      count: 5,
      agencies: [
        { agency: words('Sở B'), count: 2 },
        { agency: words('Sở A'), count: 1 },
        { agency: words('Sở C'), count: 1 },
      ],
      more: 1,
    });
    expect(unacknowledged).toEqual({ count: 0, agencies: [], more: 0 });
  });

  it('puts reports to sign before requests, and requests before recommendations', () => {
    const thing = (name: string) => ({ id: name, name, agreement: words('Thỏa thuận') });
    const matters = { ...nothing, recommendations: [thing('R'), thing('Q')], extensions: [thing('E')], signatures: [thing('S')] };
    const { decisions } = digestOf([row()], matters, monday, calendar);
    expect(decisions.first.map(({ name }) => name)).toEqual(['S', 'E', 'R']);
    expect(decisions.more).toBe(1);
  });

  it('knows when there is nothing to say', () => {
    expect(digest(row()).empty).toBe(true);
    expect(digest(row({ timeliness: 'overdue' })).empty).toBe(false);
    expect(digest(row({ unacknowledged: true })).empty).toBe(false);
    const review = { id: 'r', name: 'r', agreement: words('Thỏa thuận') };
    expect(digestOf([row()], { ...nothing, reviews: [review] }, monday, calendar).empty).toBe(false);
  });
});
