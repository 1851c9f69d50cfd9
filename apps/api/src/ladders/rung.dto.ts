import type { Audience, Rung } from '@dondoc/reminders';
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

/** A whole ladder. */
export class LadderDto {
  @PartsField(() => RungDto, { most: 30 })
  rungs!: RungDto[];
}
