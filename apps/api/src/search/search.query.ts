import { IntegerQuery, TextField } from '../http/fields';

export class SearchQuery {
  @TextField({
    optional: true,
    most: 200,
    description: 'words; diacritics do not count, the last one may be a beginning',
    example: 'dao tao',
  })
  q?: string;

  @IntegerQuery({ optional: true, from: 1, to: 200, description: 'of each kind at the most; 5 where not said' })
  limit?: number;
}
