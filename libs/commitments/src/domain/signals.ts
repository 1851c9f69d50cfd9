import { addDays, type Fact, type Id, invalid, type LocalDate, type WorkingCalendar } from '@dondoc/kernel';

/**
 * When silence about an open assignment becomes a signal, in working days. `stale`: nothing heard for so long, whatever the percentage says.
 * `unacknowledged`: not accepted for so long after it was given. Each side has its own limits.
 */
export interface SignalLimits {
  staleAfter: number;
  unacknowledgedAfter: number;
}

const BOUNDS = { staleAfter: { least: 5, most: 120 }, unacknowledgedAfter: { least: 1, most: 60 } } as const satisfies Record<
  keyof SignalLimits,
  object
>;

/** The sweep looks at a silent assignment after so many days at the earliest: no limit is shorter. */
export const SOONEST_STALE_DAYS = BOUNDS.staleAfter.least;

/** @throws invalid `signals.limit` */
export function limitsFrom(limits: SignalLimits): SignalLimits {
  for (const [field, { least, most }] of Object.entries(BOUNDS)) {
    const value = limits[field as keyof SignalLimits];
    if (Number.isInteger(value) && value >= least && value <= most) continue;
    throw invalid(
      'signals.limit',
      `Số ngày làm việc phải từ ${least} đến ${most}.`,
      `The number of working days must be between ${least} and ${most}.`,
      { field },
    );
  }
  return { staleAfter: limits.staleAfter, unacknowledgedAfter: limits.unacknowledgedAfter };
}

/** For each limit n (position n - 1): what has been silent since before this date has been so for n working days. */
export function silentBefore(today: LocalDate, calendar: WorkingCalendar): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let day = addDays(today, 1); dates.length < BOUNDS.staleAfter.most; ) {
    day = calendar.addWorkingDays(day, -1);
    dates.push(day);
  }
  return dates;
}

export function limitsFact(party: { id: Id; agreementId: Id; localityId: Id }, limits: SignalLimits): Fact {
  return {
    kind: 'party.signalLimitsSet',
    about: { type: 'party', id: party.id },
    agreementId: party.agreementId,
    localityId: party.localityId,
    data: { ...limits },
  };
}
