import { TextField } from '../http/fields';

export class PasswordDto {
  @TextField({ optional: true, most: 800, description: 'the password so far, where there is one' })
  current?: string;

  @TextField({ most: 800, description: 'what makes it good enough is said by GET /api/account' })
  password!: string;
}
