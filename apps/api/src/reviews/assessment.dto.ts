import type { AssessmentInput } from '@dondoc/reviews';
import { ChoiceField, FlagField, IdField, TextField } from '../http/fields';

export class AssessmentDto implements AssessmentInput {
  @ChoiceField(['accepted', 'notSent'])
  assessment!: AssessmentInput['assessment'];

  @TextField({ optional: true, most: 2000, description: 'for one’s own side' })
  note?: string;
}

export class SideAssessmentDto {
  @FlagField({ optional: true, description: 'note the lines without an update as not sent, too' })
  missingToo?: boolean;

  @IdField({ optional: true, description: 'whose side; needed only by who stands on more than one' })
  partyId?: string;
}
