import { AGENCY_KINDS, type NewAgency } from '@dondoc/directory';
import { ChoiceField, DateField, IdField, TextField } from '../http/fields';

export class NewAgencyDto implements NewAgency {
  @IdField()
  localityId!: string;

  @TextField({ least: 2, most: 60, description: 'how imports call it: letters, digits, hyphens' })
  code!: string;

  @TextField({ least: 1, most: 200 })
  nameVi!: string;

  @TextField({ least: 1, most: 200 })
  nameEn!: string;

  @ChoiceField(AGENCY_KINDS)
  kind!: string;

  @DateField({ optional: true, nullable: true, description: 'the first day; that of the locality where not said' })
  validFrom?: string | null;
}
