import type { SignalLimits } from '@dondoc/commitments';
import { IntegerField } from '../http/fields';

export class SignalLimitsDto implements SignalLimits {
  @IntegerField({ from: 5, to: 120, description: 'working days without an update' })
  staleAfter!: number;

  @IntegerField({ from: 1, to: 60, description: 'working days in which a new assignment is to be accepted' })
  unacknowledgedAfter!: number;
}
