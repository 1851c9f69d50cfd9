import { DateField } from '../http/fields';

/** For a task that has no due date yet; one that has is moved by an extension. */
export class DueDateDto {
  @DateField()
  dueDate!: string;
}
