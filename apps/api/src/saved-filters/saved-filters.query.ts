import { TextField } from '../http/fields';

/** A screen is known by its path: `my-work`. */
export const SCREEN = /^[a-z][a-z-]{0,39}$/;

export class SavedFiltersQuery {
  @TextField({ optional: true, most: 40, matches: SCREEN, example: 'my-work' })
  screen?: string;
}
