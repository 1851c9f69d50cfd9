import { TextField } from '../http/fields';

export class PasswordDto {
  @TextField({ optional: true, most: 200, description: 'the password so far, where there is one' })
  current?: string;

  @TextField({ least: 10, most: 200 })
  password!: string;
}
