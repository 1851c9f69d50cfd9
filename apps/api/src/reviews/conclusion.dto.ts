import type { ConclusionInput, ConclusionPoint, PointChange } from '@dondoc/reviews';
import { ChoiceField, DateField, IdField, IdsField, PartField, PartsField, TextField } from '../http/fields';

export class ConcludedTaskDto {
  @IdField()
  commitmentId!: string;

  @TextField({ least: 1, most: 500 })
  title!: string;

  @TextField({ optional: true, most: 1000 })
  deliverable?: string;

  @DateField({ optional: true, description: 'none: an ongoing task' })
  dueDate?: string;

  @IdField()
  leadAgencyId!: string;

  @IdsField({ optional: true, most: 30 })
  cooperatingAgencyIds?: string[];
}

export class PointChangeDto implements PointChange {
  @IdField()
  assignmentId!: string;

  @ChoiceField(['redate', 'reopen', 'close'])
  change!: PointChange['change'];

  @DateField({ optional: true, description: 'the new due date: to redate, or to reopen what was due before today' })
  dueDate?: string;
}

export class ConclusionPointDto implements ConclusionPoint {
  @TextField({ least: 1, most: 4000 })
  text!: string;

  @PartField(() => ConcludedTaskDto, { optional: true, description: 'a new task of this side' })
  task?: ConcludedTaskDto;

  @PartField(() => PointChangeDto, { optional: true, description: 'a change to a task of this side' })
  change?: PointChangeDto;
}

export class ConclusionDto implements ConclusionInput {
  @TextField({ optional: true, most: 100, description: 'number of the document' })
  number?: string;

  @DateField()
  concludedOn!: string;

  @TextField({ least: 1, most: 20_000 })
  text!: string;

  @PartsField(() => ConclusionPointDto, { most: 50 })
  points!: ConclusionPointDto[];

  @IdField({ optional: true, description: 'whose side; needed only by who stands on more than one' })
  partyId?: string;
}
