import { TextField } from '../http/fields';
import { SCREEN } from './saved-filters.query';

export class SavedFilterDto {
  @TextField({ most: 40, matches: SCREEN, example: 'my-work' })
  screen!: string;

  @TextField({ least: 1, most: 200, description: '80 characters at the most', example: 'Việc gấp' })
  name!: string;

  @TextField({ most: 1000, matches: /^(\?[\x21-\x7e]*)?$/, description: 'the address of the screen after its path', example: '?part=lead' })
  search!: string;
}
