import { DateField, TextField } from '../http/fields';

export class PeriodQuery {
  @DateField({ description: 'the first day' })
  from!: string;

  @DateField({ description: 'the last day' })
  to!: string;
}

export class VerificationDto {
  @TextField({ optional: true, most: 250, description: 'an anchor as a mail tells it, to compare with: code, number, hash' })
  anchor?: string;
}
