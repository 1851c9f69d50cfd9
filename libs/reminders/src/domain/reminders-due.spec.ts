import type { LocalDate } from '@dondoc/kernel';
import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { DEFAULT_LADDERS, type Ladder } from './ladder';
import { plannedRungs, rungsThatNeverFire } from './planned-rungs';
import { nextRungOn, type OwedSubject, remindersDue } from './reminders-due';

const ladder = DEFAULT_LADDERS.dueDate;
const subject = (deadline: LocalDate, more: Partial<OwedSubject> = {}): OwedSubject => ({
  id: 's',
  deadline,
  owedSince: '2026-01-05',
  ...more,
});
const told = (of: OwedSubject, today: LocalDate, on: Ladder = ladder) =>
  remindersDue(of, on, calendar, today).map((intent) => `${intent.audience} ${intent.rung} ${intent.kind}`);
const days = (of: OwedSubject, span: { from: LocalDate; to: LocalDate }, on: Ladder = ladder) =>
  plannedRungs(of, on, calendar, span).map((intent) => `${intent.on} ${intent.rung} ${intent.audience}`);

describe('the days of a ladder', () => {
  it('skip Tết: the working day before Monday 23 February 2026 is Friday 13 February', () => {
    expect(days(subject('2026-02-23'), { from: '2026-02-09', to: '2026-02-23' })).toEqual([
      '2026-02-11 -3 owner',
      '2026-02-13 -1 owner',
      '2026-02-23 0 owner',
    ]);
  });

  it('count the Saturday worked for 31 August: the working day before Monday 24 August is Saturday 22 August', () => {
    expect(nextRungOn(subject('2026-08-24'), ladder, calendar, '2026-08-20')).toBe('2026-08-22');
  });

  it('skip 24 November, a day off since 2026', () => {
    expect(told(subject('2026-11-25'), '2026-11-23')).toContain('owner -1 reminder');
  });

  it('follow the default ladder from 15 working days before to the leadership’s list', () => {
    expect(days(subject('2026-06-30'), { from: '2026-06-01', to: '2026-07-24' })).toEqual([
      '2026-06-09 -15 owner',
      '2026-06-19 -7 owner',
      '2026-06-19 -7 cooperating',
      '2026-06-25 -3 owner',
      '2026-06-29 -1 owner',
      '2026-06-30 0 owner',
      '2026-07-01 +1 owner',
      '2026-07-03 +3 agencyHead',
      '2026-07-08 +6 owner',
      '2026-07-09 +7 viceChair',
      '2026-07-09 +7 counterpartCoordinator',
      '2026-07-15 +11 owner',
      '2026-07-22 +16 owner',
      '2026-07-22 +16 leadershipMeeting',
    ]);
  });

  it('go on every five working days for as long as it is owed', () => {
    expect(nextRungOn(subject('2026-06-30'), ladder, calendar, '2026-07-22')).toBe('2026-07-29');
  });

  it('end where no rung is left', () => {
    expect(nextRungOn(subject('2026-06-30'), [{ offset: -1, audience: 'owner', kind: 'reminder' }], calendar, '2026-06-29')).toBeNull();
  });
});

describe('a deadline on a day off', () => {
  const sunday = subject('2026-05-31');

  it('is due on the next working day, and not called overdue on it although rung +1 falls there too', () => {
    expect(told(sunday, '2026-06-01')).toEqual(['cooperating -7 reminder', 'owner 0 due', 'owner +1 due']);
  });

  it('is overdue at the next rung', () => {
    expect(nextRungOn(sunday, ladder, calendar, '2026-06-01')).toBe('2026-06-03');
    expect(told(sunday, '2026-06-03')).toContain('agencyHead +3 escalation');
    expect(told(sunday, '2026-06-08')).toContain('owner +6 overdue');
  });

  it('counts rung +1 as an urging all the same', () => {
    expect(told({ ...sunday, urgings: ['+1', '+6', '+11'] }, '2026-06-22')).toContain('leadershipMeeting +16 escalation');
  });
});

describe('what was passed over', () => {
  it('collapses to the nearest rung of each audience', () => {
    expect(told(subject('2026-06-30'), '2026-06-26')).toEqual(['owner -3 reminder', 'cooperating -7 reminder']);
  });

  it('reaches every audience whose rung has come', () => {
    expect(told(subject('2026-06-30'), '2026-07-10')).toEqual([
      'cooperating -7 overdue',
      'owner +6 overdue',
      'agencyHead +3 escalation',
      'viceChair +7 escalation',
      'counterpartCoordinator +7 courtesy',
    ]);
  });

  it('is an overdue notice where the deadline has passed meanwhile', () => {
    const early: Ladder = [{ offset: -3, audience: 'owner', kind: 'reminder' }];
    expect(told(subject('2026-06-30'), '2026-06-30', early)).toEqual(['owner -3 reminder']);
    expect(told(subject('2026-06-30'), '2026-07-01', early)).toEqual(['owner -3 overdue']);
  });
});

describe('a subject that comes to be inside its ladder', () => {
  it('gets the nearest rung at once', () => {
    expect(days(subject('2026-06-30', { owedSince: '2026-06-22' }), { from: '2026-06-01', to: '2026-06-26' })).toEqual([
      '2026-06-22 -7 owner',
      '2026-06-22 -7 cooperating',
      '2026-06-25 -3 owner',
    ]);
  });

  it('is planned no mail before it is owed, and the first for the working day after a day off', () => {
    const signature = subject('2026-06-30', { owedSince: '2026-06-27' });
    expect(days(signature, { from: '2026-06-01', to: '2026-06-27' })).toEqual([]);
    expect(days(signature, { from: '2026-06-29', to: '2026-06-29' })).toEqual([
      '2026-06-29 -3 owner',
      '2026-06-29 -7 cooperating',
      '2026-06-29 -1 owner',
    ]);
  });

  it('never gets the rungs before the nearest', () => {
    const never = rungsThatNeverFire(subject('2026-06-30', { owedSince: '2026-06-22' }), ladder, calendar);
    expect(never.map((intent) => intent.rung)).toEqual(['-15']);
  });

  it('is not escalated before its owner had the working days to answer, where it came after its deadline', () => {
    const late = subject('2026-06-30', { owedSince: '2026-07-13' });
    expect(told(late, '2026-07-13')).toEqual(['cooperating -7 overdue', 'owner +6 overdue', 'counterpartCoordinator +7 courtesy']);
    expect(told(late, '2026-07-16')).toContain('agencyHead +3 escalation');
  });

  it('has no step yet long before its first rung', () => {
    expect(told(subject('2026-06-30'), '2026-06-08')).toEqual([]);
  });
});

describe('an extension', () => {
  it('starts the ladder of the new date', () => {
    expect(told(subject('2026-06-30'), '2026-07-01')).toContain('owner +1 overdue');
    expect(told(subject('2026-07-31'), '2026-07-01')).toEqual([]);
    expect(nextRungOn(subject('2026-07-31'), ladder, calendar, '2026-07-01')).toBe('2026-07-10');
  });
});

describe('the list for the leadership’s next meeting', () => {
  it('takes the item up with the fourth urging', () => {
    expect(told(subject('2026-06-30', { urgings: ['+1', '+6', '+11'] }), '2026-07-22')).toContain('leadershipMeeting +16 escalation');
  });

  it('does not, where an interruption swallowed urgings: four must have been sent', () => {
    expect(told(subject('2026-06-30', { urgings: ['+1'] }), '2026-07-22')).not.toContain('leadershipMeeting +16 escalation');
    expect(told(subject('2026-06-30', { urgings: ['+1', '+16', '+21'] }), '2026-08-05')).toContain('leadershipMeeting +16 escalation');
  });
});
