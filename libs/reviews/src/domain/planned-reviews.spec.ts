import { addDays, type LocalDate, WorkingCalendar } from '@dondoc/kernel';
import fc from 'fast-check';
import shipped from '../../../../config/data/vn-calendar.json';
import { countedFromOpening, openingsOf } from './openings';
import { type ApprovedPlan, dueOfCycle, nextOpening, type Opened, plannedOfCycle, plannedReviews } from './planned-reviews';
import { decree09, everyYearsFrom } from './rhythm';
import { anniversaryStages, checkedStages, periodicStages, type Stages } from './stages';

const calendar = new WorkingCalendar({
  daysOff: shipped.daysOff.map((day) => day.date),
  makeUpDays: shipped.makeUpDays.map((day) => day.date),
  years: [],
  version: 'shipped',
});

const quarterly = (given: Partial<ApprovedPlan> = {}): ApprovedPlan => ({
  id: 'v1',
  version: 1,
  rhythm: decree09('quarter', '2026-01-01'),
  stages: periodicStages,
  activeFrom: '2026-01-01',
  ...given,
});
const monthly = (given: Partial<ApprovedPlan> = {}): ApprovedPlan => quarterly({ rhythm: decree09('month', '2026-01-01'), ...given });
const year = { from: '2026-01-01', to: '2026-12-31' };
const nothing: Opened = { to: null, keys: [] };

describe('The stages of a review', () => {
  it('fall on working days, the agency deadline three after the cut-off', () => {
    const [review] = plannedReviews(quarterly(), { from: '2026-05-01', to: '2026-06-30' }, calendar);
    expect(review).toEqual({
      periodKey: '2026-Q2',
      periodFrom: '2026-03-15',
      periodTo: '2026-06-14',
      opensOn: '2026-05-25',
      cutOffOn: '2026-06-15',
      agencyDeadline: '2026-06-18',
      coordinatorDeadline: '2026-06-23',
      signatureDeadline: '2026-06-25',
      submissionOn: '2026-06-26',
      meetingOn: null,
    });
  });

  it('leave room for the reminder 15 working days before the agency deadline', () => {
    for (const review of plannedReviews(monthly(), year, calendar)) {
      expect(calendar.addWorkingDays(review.agencyDeadline, -15) >= review.opensOn).toBe(true);
    }
  });

  it('of the review of Nghệ An and Quảng Ngãi begin on the second anniversary, 24 July 2025', () => {
    const plan = { rhythm: everyYearsFrom('2023-07-24', 2), stages: anniversaryStages, activeFrom: '2023-07-24' };
    const reviews = plannedReviews(plan, { from: '2023-07-24', to: '2026-11-22' }, calendar);
    expect(reviews.map((review) => [review.periodKey, review.opensOn])).toEqual([['2023..2025', '2025-07-24']]);
  });

  it('never come out of order, and an agency has a working day after the cut-off, whatever the rules say', () => {
    const rule = fc.record({ days: fc.integer({ min: -40, max: 40 }), workingDays: fc.integer({ min: -10, max: 10 }) });
    const rules = fc.record({
      opens: rule,
      cutOff: rule,
      agencyDeadline: rule,
      coordinatorDeadline: rule,
      signature: rule,
      submission: rule,
    });
    fc.assert(
      fc.property(rules, (given) => {
        const stages = Object.fromEntries(Object.entries(given).map(([stage, one]) => [stage, { from: 'periodEnd', ...one }])) as Stages;
        for (const r of plannedReviews(monthly({ stages: checkedStages(stages) }), year, calendar)) {
          const dates = [r.opensOn, r.cutOffOn, r.agencyDeadline, r.coordinatorDeadline, r.signatureDeadline, r.submissionOn];
          expect(dates).toEqual([...dates].sort());
          expect(dates.every((date) => calendar.isWorking(date))).toBe(true);
          expect(r.agencyDeadline > r.cutOffOn).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('may not count from a later stage', () => {
    expect(() => checkedStages({ ...periodicStages, cutOff: { from: 'submission' } })).toThrow('earlier stage');
  });
});

describe('The versions of a cycle', () => {
  const plans = [quarterly(), monthly({ id: 'v2', version: 2, activeFrom: '2026-07-01' })];

  it('govern what opens from their own day on', () => {
    const keys = plannedOfCycle(plans, year, calendar).map((review) => `${review.versionId} ${review.periodKey}`);
    expect(keys.slice(0, 4)).toEqual(['v1 2026-Q1', 'v1 2026-Q2', 'v2 2026-08', 'v2 2026-09']);
  });

  it('do not ask twice about the days that an earlier review covered', () => {
    const swapped = [monthly(), quarterly({ id: 'v2', version: 2, activeFrom: '2026-06-01' })];
    const after = plannedOfCycle(swapped, { from: '2026-06-01', to: '2026-12-31', opened: { to: '2026-09-14', keys: [] } }, calendar);
    expect(after.map((review) => review.periodKey)).toEqual(['2026-Q4']);
  });

  it('leave out a period whose key the cycle has used', () => {
    const left = plannedOfCycle([quarterly()], { ...year, opened: { to: null, keys: ['2026-Q2'] } }, calendar);
    expect(left.map((review) => review.periodKey)).toEqual(['2026-Q1', '2026-Q3', '2026-Q4']);
  });

  it('split any span without losing or repeating a review', () => {
    fc.assert(
      fc.property(fc.nat(360), (n) => {
        const cut = addDays('2026-01-01', n);
        const keys = (from: LocalDate, to: LocalDate) =>
          plannedReviews(monthly(), { from, to }, calendar).map((review) => review.periodKey);
        expect([...keys('2026-01-01', cut), ...keys(addDays(cut, 1), '2026-12-31')]).toEqual(keys('2026-01-01', '2026-12-31'));
      }),
    );
  });
});

describe('What is due', () => {
  const due = (today: LocalDate, opened = nothing) => openingsOf(dueOfCycle([monthly()], { today, opened }, calendar), today);

  it('is nothing before the opening, and one review on it', () => {
    const opening = nextOpening([monthly()], { today: '2026-05-01', opened: { to: '2026-05-14', keys: [] } }, calendar) as LocalDate;
    expect(due(addDays(opening, -1), { to: '2026-05-14', keys: [] }).open).toBeNull();
    expect(due(opening, { to: '2026-05-14', keys: [] }).open?.periodKey).toBe('2026-06');
  });

  it('after a long interruption is the running review; what passed meanwhile is recorded as missed', () => {
    const { missed, open } = due('2026-07-06');
    expect(missed.map((review) => review.periodKey)).toEqual(['2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
    expect(open?.periodKey).toBe('2026-07');
  });

  it('is the latest missed one where nothing later has come, with its stages counted from the opening', () => {
    const plan = monthly({ rhythm: { dates: ['2026-02-14', '2026-03-14'] } });
    const { missed, open } = openingsOf(dueOfCycle([plan], { today: '2026-10-05', opened: nothing }, calendar), '2026-10-05');
    expect(missed.map((review) => review.periodKey)).toEqual(['2026-02-14']);
    expect(open && countedFromOpening(open, '2026-10-05', calendar)).toMatchObject({
      periodKey: '2026-03-14',
      opensOn: '2026-10-05',
      cutOffOn: '2026-10-05',
      agencyDeadline: '2026-10-08',
      submissionOn: '2026-10-16',
    });
  });

  it('comes again never when a list of dates is used up', () => {
    const plan = monthly({ rhythm: { dates: ['2026-03-14'] } });
    expect(nextOpening([plan], { today: '2026-10-05', opened: { to: '2026-03-14', keys: ['2026-03-14'] } }, calendar)).toBeNull();
  });

  it('is found years ahead for a review every two years', () => {
    const plan = monthly({ rhythm: everyYearsFrom('2023-07-24', 2), stages: anniversaryStages, activeFrom: '2023-07-24' });
    expect(nextOpening([plan], { today: '2025-07-24', opened: { to: '2025-07-23', keys: ['2023..2025'] } }, calendar)).toBe('2027-07-26');
  });
});
