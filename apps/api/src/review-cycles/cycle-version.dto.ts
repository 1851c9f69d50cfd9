import type { CycleVersionDraft, RhythmChoice } from '@dondoc/reviews';
import { DateField, FlagField, PartField } from '../http/fields';
import { LaddersDto } from '../ladders/ladders.dto';
import { RhythmDto } from './rhythm.dto';
import { StagesDto } from './stages.dto';

export class CycleVersionDto {
  @PartField(() => RhythmDto)
  rhythm!: RhythmDto;

  @PartField(() => StagesDto, { optional: true, description: 'when each stage comes; left out: what suits the rhythm' })
  stages?: StagesDto;

  @PartField(() => LaddersDto, { optional: true })
  ladders?: LaddersDto;

  @DateField({ description: 'from when on; a date in the past becomes the day of approval' })
  activeFrom!: string;

  @FlagField({ optional: true, description: 'chosen by a person, not stated in the agreement' })
  assumed?: boolean;
}

/** The domain tells the two kinds of rhythm apart, and refuses what is neither. */
export function versionOf({ rhythm, stages, ladders, activeFrom, assumed }: CycleVersionDto): CycleVersionDraft {
  return {
    rhythm: { ...rhythm } as RhythmChoice,
    ...(stages && { stages }),
    ...(ladders && { ladders: { ...ladders } }),
    activeFrom,
    ...(assumed !== undefined && { assumed }),
  };
}
