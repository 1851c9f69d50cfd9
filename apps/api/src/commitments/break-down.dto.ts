import type { BreakDownInput } from '@dondoc/commitments';
import { ChoiceField, IntegerField, PartField, PartsField, TextField } from '../http/fields';
import { AssignDto } from '../tasks/assign.dto';

export class RecurrenceDto {
  @IntegerField({ from: 1, to: 120 })
  every!: number;

  @ChoiceField(['month', 'year'])
  unit!: 'month' | 'year';
}

export class BreakDownDto implements BreakDownInput {
  @TextField({ least: 1, most: 500 })
  title!: string;

  @TextField({ optional: true, nullable: true, most: 1000 })
  deliverable?: string | null;

  @ChoiceField(['dated', 'ongoing', 'recurring'])
  kind!: 'dated' | 'ongoing' | 'recurring';

  @PartField(() => RecurrenceDto, { optional: true, nullable: true })
  recurrence?: RecurrenceDto | null;

  @TextField({ optional: true, nullable: true, most: 1000, description: 'who may decide what' })
  authority?: string | null;

  @PartsField(() => AssignDto, { most: 20 })
  assignments!: AssignDto[];
}
