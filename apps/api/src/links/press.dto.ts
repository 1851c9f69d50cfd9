import { TextField } from '../http/fields';

/** What the button of a link's page sends along. */
export class PressDto {
  @TextField({ optional: true, most: 300 })
  form?: string;
}
