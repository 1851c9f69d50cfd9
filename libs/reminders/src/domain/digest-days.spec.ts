import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { daysBeforeReview, digestDay, nextDigestDay, weeklyDay } from './digest-days';

const due = (after: string, today: string, reviews: { cutOffOn: string; meetingOn: string | null }[] = []) =>
  digestDay({ after, today }, reviews, calendar);

describe('The day of a digest', () => {
  it('is Monday, or the first working day of the week', () => {
    expect(weeklyDay('2026-06-04', calendar)).toBe('2026-06-01');
    expect(weeklyDay('2026-04-27', calendar)).toBe('2026-04-28');
  });

  it('does not come in a week without a working day', () => {
    expect(weeklyDay('2026-02-18', calendar)).toBeNull();
  });

  it('comes once: not again on the days after', () => {
    expect(due('2026-05-31', '2026-06-01')).toEqual({ day: '2026-06-01', kind: 'weekly' });
    expect(due('2026-06-01', '2026-06-02')).toBeNull();
  });

  it('is made up for once after an interruption, however long it was', () => {
    expect(due('2026-05-13', '2026-06-03')).toEqual({ day: '2026-06-01', kind: 'weekly' });
  });

  it('lies one week before the cut-off and before the meeting of a review, or on the working day before that', () => {
    expect(daysBeforeReview({ cutOffOn: '2026-06-15', meetingOn: '2026-06-30' }, calendar)).toEqual(['2026-06-08', '2026-06-23']);
    expect(daysBeforeReview({ cutOffOn: '2026-06-14', meetingOn: null }, calendar)).toEqual(['2026-06-05']);
  });

  it('before a review is one of its own', () => {
    expect(due('2026-06-22', '2026-06-23', [{ cutOffOn: '2026-06-15', meetingOn: '2026-06-30' }])).toEqual({
      day: '2026-06-23',
      kind: 'beforeReview',
    });
  });

  it('can be asked for ahead', () => {
    expect(nextDigestDay('2026-06-01', [], calendar)).toBe('2026-06-08');
    expect(nextDigestDay('2026-06-01', [{ cutOffOn: '2026-06-12', meetingOn: null }], calendar)).toBe('2026-06-05');
    expect(nextDigestDay('2026-02-10', [], calendar)).toBe('2026-02-23');
  });
});
