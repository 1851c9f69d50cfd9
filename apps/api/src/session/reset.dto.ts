import { TextField } from '../http/fields';

export class ResetDto {
  @TextField({ most: 254, example: 'dau.moi@example.vn' })
  email!: string;
}
