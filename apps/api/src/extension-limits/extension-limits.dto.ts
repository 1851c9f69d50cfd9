import type { ExtensionLimits } from '@dondoc/commitments';
import { IntegerField } from '../http/fields';

export class ExtensionLimitsDto implements ExtensionLimits {
  @IntegerField({ from: 0, to: 20, description: 'so many the coordinator decides on; any further one is for the vice-chair' })
  byCoordinator!: number;

  @IntegerField({ from: 1, to: 20, description: 'altogether' })
  most!: number;

  @IntegerField({ from: 1, to: 3660, description: 'days from the original due date' })
  mostDays!: number;
}
