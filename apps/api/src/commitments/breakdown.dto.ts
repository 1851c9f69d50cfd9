import type { AssignInput, RowToCheck } from '@dondoc/commitments';
import { ChoiceField, DateField, IdField, PartsField, TextField } from '../http/fields';
import { AssignDto } from '../tasks/assign.dto';
import { BreakDownDto } from './break-down.dto';

const MOST_ROWS = 100;
const KINDS = ['dated', 'ongoing', 'recurring'];

export class TaskRowDto extends BreakDownDto {
  @IdField()
  commitmentId!: string;
}

export class TaskRowsDto {
  @PartsField(() => TaskRowDto, { most: MOST_ROWS })
  tasks!: TaskRowDto[];
}

export class AssignRowDto extends AssignDto implements AssignInput {
  @IdField()
  taskId!: string;
}

export class AssignRowsDto {
  @PartsField(() => AssignRowDto, { most: MOST_ROWS })
  assignments!: AssignRowDto[];
}

/** A row that is still being written: any piece may be missing. */
export class CheckRowDto implements RowToCheck {
  @IdField()
  commitmentId!: string;

  @TextField({ optional: true, nullable: true, most: 500 })
  title?: string | null;

  @TextField({ optional: true, nullable: true, most: 1000 })
  deliverable?: string | null;

  @TextField({ optional: true, nullable: true, most: 1000 })
  authority?: string | null;

  @ChoiceField(KINDS)
  kind!: 'dated' | 'ongoing' | 'recurring';

  @IdField({ optional: true, nullable: true })
  leadAgencyId?: string | null;

  @DateField({ optional: true, nullable: true })
  dueDate?: string | null;
}

export class CheckRowsDto {
  @IdField({ description: 'whose side' })
  partyId!: string;

  @PartsField(() => CheckRowDto, { most: MOST_ROWS })
  rows!: CheckRowDto[];
}
