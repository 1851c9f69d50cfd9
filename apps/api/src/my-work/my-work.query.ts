import { ChoiceField, TextField } from '../http/fields';

export class MyWorkQuery {
  @TextField({ optional: true, most: 200, description: 'only work with these words in it; accents do not matter' })
  text?: string;

  @TextField({ optional: true, most: 60, description: 'code of the agreement' })
  agreement?: string;

  @ChoiceField(['lead', 'cooperating'], { optional: true })
  part?: 'lead' | 'cooperating';
}
