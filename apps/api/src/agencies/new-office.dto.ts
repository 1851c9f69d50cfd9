import type { NewOffice } from '@dondoc/directory';
import { ROLES, type Role } from '@dondoc/kernel';
import { ChoiceField, DateField, TextField } from '../http/fields';

/** The agency is the one of the address. */
export class NewOfficeDto implements Omit<NewOffice, 'agencyId'> {
  @ChoiceField(ROLES)
  role!: Role;

  @TextField({ least: 1, most: 200 })
  titleVi!: string;

  @TextField({ least: 1, most: 200 })
  titleEn!: string;

  @TextField({ optional: true, nullable: true, most: 254, description: 'the office’s own mail address' })
  mailbox?: string | null;

  @DateField({ optional: true, nullable: true })
  validFrom?: string | null;
}
