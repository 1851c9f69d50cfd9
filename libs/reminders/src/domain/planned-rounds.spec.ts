import { addDays, daysBetween } from '@dondoc/kernel';
import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { digestDay } from './digest-days';
import { type AgencyAnswers, comesInTheMorning } from './morning-list';
import { plannedDigests, plannedMornings } from './planned-rounds';

const span = { from: '2026-01-01', to: '2027-12-31' };
const days = Array.from({ length: daysBetween(span.from, span.to) + 1 }, (_, n) => addDays(span.from, n));
const reviews = [
  { periodKey: '2026-Q1', version: 1, cutOffOn: '2026-03-14', meetingOn: '2026-04-02' },
  { periodKey: '2027-Q1', version: 2, cutOffOn: '2027-02-14', meetingOn: null },
];

describe('What a preview says comes round', () => {
  it('are the digests that will be written, day for day', () => {
    const written = days.filter((today) => digestDay({ after: addDays(today, -1), today }, reviews, calendar));
    expect(
      plannedDigests('side', reviews, calendar, span)
        .map(({ on }) => on)
        .sort(),
    ).toEqual(written);
  });

  it('are, of a review, digests that name the date they are before', () => {
    const before = plannedDigests('side', reviews, calendar, span).filter(({ rung }) => rung === 'beforeReview');
    expect(before.map(({ on, period, deadline }) => `${on} ${period} ${deadline}`)).toEqual([
      '2026-03-06 2026-Q1 2026-03-14',
      '2026-03-26 2026-Q1 2026-04-02',
      '2027-02-03 2027-Q1 2027-02-14',
    ]);
  });

  it('are the morning lists that will be sent if nobody answers', () => {
    const [owedSince, deadline, until] = ['2026-02-02', '2026-03-17', '2026-03-25'];
    const asked = { kind: 'statusUpdate', partyId: 'side', period: '2026-Q1', version: 1, owedSince, deadline, until };
    const lists = plannedMornings([asked as never], () => calendar, span);
    const answers = { agencyDeadline: deadline, awaited: 1, returned: [] } as unknown as AgencyAnswers;
    expect(lists.map(({ on }) => on)).toEqual(days.filter((day) => day <= until && comesInTheMorning(answers, day, calendar)));
    expect(lists[0]).toMatchObject({ on: '2026-03-10', rung: '-5', deadline, period: '2026-Q1' });
  });
});
