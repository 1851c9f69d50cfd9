import { TextField } from '../http/fields';

export class ReturnQuery {
  @TextField({ optional: true, most: 500, description: 'where one wants to come back to, within this site' })
  from?: string;
}
