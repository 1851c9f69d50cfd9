import { TextField } from '../http/fields';

/** By address and password, or by a link: an invitation sets the password that comes with it. */
export class SignInDto {
  @TextField({ optional: true, most: 254, example: 'dau.moi@example.vn' })
  email?: string;

  @TextField({ optional: true, most: 800 })
  password?: string;

  @TextField({ optional: true, most: 200, description: 'token of a sign-in link' })
  link?: string;
}
