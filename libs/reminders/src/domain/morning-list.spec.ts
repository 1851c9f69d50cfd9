import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { type AgencyAnswers, comesInTheMorning, morningLists, nextMorning } from './morning-list';

const words = (text: string) => ({ vi: text, en: text });
const answers = (agency: string, given: Partial<AgencyAnswers> = {}): AgencyAnswers => ({
  reviewId: 'r',
  partyId: 'p',
  agreement: words('Thỏa thuận'),
  agreementCode: 'HN-LDG',
  periodKey: '2026-Q4',
  agencyDeadline: '2026-12-17',
  agency: words(agency),
  deadline: '2026-12-17',
  sent: 0,
  awaited: 1,
  returned: [],
  ...given,
});

describe('The morning list', () => {
  it('says how much has come and which agencies owe something, the earliest deadline and the most first', () => {
    const [list] = morningLists(
      [
        answers('A', { sent: 2, awaited: 0 }),
        answers('B', { awaited: 1 }),
        answers('C', { awaited: 3 }),
        answers('D', { awaited: 0, sent: 1, returned: ['Việc'], deadline: '2026-12-21' }),
      ],
      calendar,
      '2026-12-14',
    );
    expect(list).toMatchObject({ sent: 3, asked: 8, daysLeft: 3 });
    expect(list?.missing.map(({ agency }) => agency.vi)).toEqual(['C', 'B', 'D']);
    expect(list?.complete.map(({ agency }) => agency.vi)).toEqual(['A']);
  });

  it('is one per review and side', () => {
    const lists = morningLists([answers('A'), answers('A', { partyId: 'q' }), answers('A', { reviewId: 's' })], calendar, '2026-12-14');
    expect(lists).toHaveLength(3);
  });

  it('is none when everything has come', () => {
    expect(morningLists([answers('A', { awaited: 0, sent: 2 })], calendar, '2026-12-14')).toEqual([]);
  });

  it('counts the days past the deadline', () => {
    expect(morningLists([answers('A')], calendar, '2026-12-21')[0]?.daysLeft).toBe(-2);
  });

  it('comes every working day from five working days before the deadline on, until everything is there', () => {
    const on = (day: string, given = {}) => comesInTheMorning(answers('A', given), day, calendar);
    expect(['2026-12-09', '2026-12-10', '2026-12-17', '2026-12-18'].map((day) => on(day))).toEqual([false, true, true, true]);
    expect(on('2026-12-19')).toBe(false);
    expect(on('2026-12-17', { awaited: 0, sent: 1 })).toBe(false);
    expect(on('2026-12-17', { awaited: 0, returned: ['Việc'] })).toBe(true);
  });

  it('is foreseen on the very day on which it comes', () => {
    expect(nextMorning([answers('A')], '2026-11-30', calendar)).toBe('2026-12-10');
    expect(nextMorning([answers('A')], '2026-12-11', calendar)).toBe('2026-12-14');
    expect(nextMorning([answers('A', { awaited: 0 })], '2026-12-11', calendar)).toBeNull();
  });
});
