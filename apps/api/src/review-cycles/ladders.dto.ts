import type { Audience, Ladders, Rung } from '@dondoc/reminders';
import { ChoiceField, IntegerField, PartsField } from '../http/fields';

export class RungDto implements Rung {
  @IntegerField({ from: -120, to: 120, description: 'working days from the deadline' })
  offset!: number;

  @IntegerField({ optional: true, from: 1, to: 120, description: 'again every so many working days' })
  every?: number;

  @ChoiceField(['owner', 'cooperating', 'agencyHead', 'coordinator', 'viceChair', 'counterpartCoordinator', 'leadershipMeeting'])
  audience!: Audience;

  @ChoiceField(['reminder', 'due', 'overdue', 'escalation', 'courtesy'])
  kind!: Rung['kind'];

  @IntegerField({ optional: true, from: 1, to: 50, description: 'with the n-th urging that was sent' })
  afterUrging?: number;
}

/** A ladder per kind of subject; a kind left out climbs the default one. */
export class LaddersDto implements Ladders {
  @PartsField(() => RungDto, { optional: true, most: 30 })
  statusUpdate?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  dueDate?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  acknowledgement?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  consolidation?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  signature?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  explanation?: RungDto[];

  /** From the day on which silence became a signal. */
  @PartsField(() => RungDto, { optional: true, most: 30 })
  stale?: RungDto[];
}
