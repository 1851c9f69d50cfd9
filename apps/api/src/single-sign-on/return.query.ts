import type { Language } from '@dondoc/kernel';
import { ChoiceField, TextField } from '../http/fields';

export class LanguageQuery {
  @ChoiceField(['vi', 'en'], { optional: true, description: 'of the page that says why not' })
  language?: Language;
}

export class ReturnQuery extends LanguageQuery {
  @TextField({ optional: true, most: 500, description: 'where one wants to come back to, within this site' })
  from?: string;
}
