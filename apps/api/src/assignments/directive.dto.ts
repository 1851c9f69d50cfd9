import type { DirectiveInput } from '@dondoc/commitments';
import { DateField, IdField, TextField } from '../http/fields';

export class DirectiveDto implements DirectiveInput {
  @TextField({ least: 1, most: 2000 })
  text!: string;

  @DateField({ description: 'by when the agency reports what it did' })
  dueDate!: string;

  @IdField({ optional: true, nullable: true, description: 'the review whose update was not sent' })
  reviewId?: string | null;
}

/** Classified documents must not be entered. */
export class DirectiveReportDto {
  @TextField({ least: 1, most: 10_000 })
  report!: string;
}
