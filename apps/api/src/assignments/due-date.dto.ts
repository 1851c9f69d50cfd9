import type { DueDateInput } from '@dondoc/commitments';
import { DateField, IntegerField } from '../http/fields';

/** For a task that has no due date yet; one that has is moved by an extension. */
export class DueDateDto implements DueDateInput {
  @DateField()
  dueDate!: string;

  @IntegerField({
    optional: true,
    from: 1,
    to: 2_000_000_000,
    description: 'the version that the form saw; an older one is refused with 409',
  })
  version?: number;
}
