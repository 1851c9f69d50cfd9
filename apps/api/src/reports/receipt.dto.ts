import type { ReceiptInput } from '@dondoc/reports';
import { DateField, IdField, TextField } from '../http/fields';

export class ReceiptDto implements ReceiptInput {
  @DateField({ optional: true, description: 'today where not said' })
  receivedOn?: string;

  @TextField({ optional: true, most: 2000 })
  note?: string;

  @IdField({ optional: true, description: 'which committee, where the report went to several; one’s own where not said' })
  committeeAgencyId?: string;
}
