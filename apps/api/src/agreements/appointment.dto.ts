import type { AppointInput } from '@dondoc/commitments';
import { IdField } from '../http/fields';

/** Who coordinates, oversees and is reported to on one side. Left out: as before; null: nobody. */
export class AppointmentDto implements AppointInput {
  @IdField({ optional: true, nullable: true })
  coordinatingAgencyId?: string | null;

  @IdField({ optional: true, nullable: true })
  overseeingOfficeId?: string | null;

  @IdField({ optional: true, nullable: true })
  committeeAgencyId?: string | null;
}
