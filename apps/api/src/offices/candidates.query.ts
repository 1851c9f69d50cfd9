import { TextField } from '../http/fields';
import { PageQuery } from '../http/paging';

export class CandidatesQuery extends PageQuery {
  @TextField({ optional: true, most: 100, description: 'a part of the name or address, without regard to case and diacritics' })
  name?: string;
}
