import type { ReportInput } from '@dondoc/commitments';
import { ChoiceField, FlagField, IntegerField, TextField } from '../http/fields';

export class ReportDto implements ReportInput {
  @ChoiceField(['in_progress', 'submitted_as_done'], { optional: true })
  state?: 'in_progress' | 'submitted_as_done';

  @IntegerField({ optional: true, from: 0, to: 100, description: 'per cent' })
  progress?: number;

  @TextField({ optional: true, most: 20_000 })
  results?: string;

  @TextField({ optional: true, most: 20_000 })
  obstacles?: string;

  @TextField({ optional: true, most: 20_000 })
  recommendations?: string;

  @TextField({ optional: true, nullable: true, most: 20_000, description: 'for one’s own side only' })
  internalNote?: string | null;

  @FlagField({ optional: true, description: 'nothing new this period: still an update, with a date' })
  nothingNew?: boolean;

  @FlagField({ optional: true, description: 'a coordinator writes for the agency' })
  onBehalf?: boolean;

  @IntegerField({
    optional: true,
    from: 1,
    to: 2_000_000_000,
    description: 'the version that the form saw; an older one is refused with 409',
  })
  version?: number;
}
