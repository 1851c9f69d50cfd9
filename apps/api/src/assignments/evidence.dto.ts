import { IdField } from '../http/fields';

/** Beside the file. */
export class EvidenceDto {
  @IdField({ optional: true, description: 'the status update that it proves' })
  statusUpdateId?: string;
}
