import type { NewPerson } from '@dondoc/directory';
import type { Language } from '@dondoc/kernel';
import { ChoiceField, IdField, TextField } from '../http/fields';

export class NewPersonDto implements NewPerson {
  @TextField({ least: 1, most: 200 })
  name!: string;

  @TextField({ least: 3, most: 254 })
  email!: string;

  @ChoiceField(['vi', 'en'])
  language!: Language;

  @IdField()
  localityId!: string;

  @TextField({ optional: true, most: 800, description: 'at least 12 characters, and none of the common ones' })
  password?: string;
}
