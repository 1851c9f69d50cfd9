import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { type Counts, type DigestMatters, type DigestStanding, digestOf } from './digest';

const words = (text: string) => ({ vi: text, en: text });
const item = (name: string, deadline: string | null = '2026-12-31') => ({
  assignmentId: name,
  name,
  agreement: words('Thỏa thuận'),
  agency: words('Sở Công Thương'),
  deadline,
});
const agreement = (code: string, counts: Partial<Counts>, withoutDate = 0) => ({
  id: code,
  code,
  title: words(code),
  counts: { doneOnTime: 0, doneLate: 0, inTerm: 0, overdue: 0, ...counts },
  withoutDate,
});
const none = { first: [], count: 0 };
const nothing: DigestMatters = {
  extensions: none,
  recommendations: none,
  explanations: none,
  directives: none,
  signatures: none,
  listed: none,
  coming: none,
  reviews: none,
};
const monday = { day: '2026-06-01', kind: 'weekly' as const, previous: null };
const quiet: DigestStanding = {
  agreements: [agreement('G', { inTerm: 1 })],
  red: none,
  contradictions: none,
  stale: [],
  unacknowledged: [],
};
const digest = (standing: Partial<DigestStanding>, matters: Partial<DigestMatters> = {}) =>
  digestOf({ ...quiet, ...standing }, { ...nothing, ...matters }, monday, calendar);

describe('The vice-chair’s digest', () => {
  it('adds the four groups of its agreements up, and those without a date apart', () => {
    const agreements = [agreement('G', { inTerm: 1, overdue: 1 }, 1), agreement('H', { doneLate: 1, overdue: 2 }, 2)];
    const { counts, withoutDate, byAgreement, ...content } = digest({ agreements });
    expect([content.agreements, withoutDate]).toEqual([2, 3]);
    expect(counts).toEqual({ doneOnTime: 0, doneLate: 1, inTerm: 1, overdue: 3 });
    expect(byAgreement?.[1]).toEqual({ id: 'H', code: 'H', title: words('H'), counts: agreements[1]?.counts });
  });

  it('names five red items with the working days that they are late, and counts the rest', () => {
    const first = ['20', '21', '22', '25', '26', '27'].map((day) => item(day, `2026-05-${day}`));
    const { red } = digest({ red: { first, count: 7 } });
    expect(red.first.map(({ name, daysLate }) => [name, daysLate])).toEqual([
      ['20', 8],
      ['21', 7],
      ['22', 6],
      ['25', 5],
      ['26', 4],
    ]);
    expect(red.more).toBe(2);
  });

  it('shows contradictions with what each side says', () => {
    const sides = [
      { state: 'done', locality: words('Hà Nội') },
      { state: 'not_started', locality: words('Nghệ An') },
    ];
    const { contradictions } = digest({ contradictions: { first: [{ ...item('Hội nghị'), sides }], count: 3 } });
    expect(contradictions).toMatchObject({ first: [{ name: 'Hội nghị', sides }], more: 2 });
  });

  it('shows silence by agency, the one with the most first', () => {
    const silent = (agency: string, count: number) => ({ agency: words(agency), count });
    const { stale, unacknowledged } = digest({
      stale: [silent('Sở D', 1), silent('Sở B', 1), silent('Sở C', 1), silent('Sở A', 1), silent('Sở B', 1)],
    });
    expect(stale).toEqual({ count: 5, agencies: [silent('Sở B', 2), silent('Sở A', 1), silent('Sở C', 1)], more: 1 });
    expect(unacknowledged).toEqual({ count: 0, agencies: [], more: 0 });
  });

  it('puts reports to sign before requests, and requests before recommendations', () => {
    const thing = (name: string) => ({ id: name, name, agreement: words('Thỏa thuận') });
    const all = (...names: string[]) => ({ first: names.map(thing), count: names.length });
    const { decisions } = digest({}, { recommendations: all('R', 'Q'), extensions: all('E'), signatures: all('S') });
    expect(decisions.first.map(({ name }) => name)).toEqual(['S', 'E', 'R']);
    expect(decisions.more).toBe(1);
  });

  it('knows when there is nothing to say', () => {
    expect(digest({}).empty).toBe(true);
    expect(digest({ red: { first: [item('Hội nghị', '2026-05-20')], count: 1 } }).empty).toBe(false);
    expect(digest({ unacknowledged: [{ agency: words('Sở A'), count: 1 }] }).empty).toBe(false);
    const review = { id: 'r', name: 'r', agreement: words('Thỏa thuận') };
    expect(digest({}, { reviews: { first: [review], count: 1 } }).empty).toBe(false);
  });
});
