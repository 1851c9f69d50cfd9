import { PartField, TextField } from '../http/fields';
import { AssertionDto } from './passkey.dto';

const TOKEN = { least: 1, most: 200, description: 'of the step, as `POST /api/session` answered' };

export class PendingDto {
  @TextField(TOKEN)
  token!: string;
}

/** A code of the app, a recovery code, or a passkey. */
export class SecondStepDto extends PendingDto {
  @TextField({ optional: true, most: 40, example: '123456' })
  code?: string;

  @PartField(() => AssertionDto, { optional: true })
  passkey?: AssertionDto;
}

export class PasskeySignInDto {
  @PartField(() => AssertionDto)
  passkey!: AssertionDto;
}

/** One of the three. */
export class ConfirmationDto {
  @TextField({ optional: true, most: 800 })
  password?: string;

  @TextField({ optional: true, most: 40, example: '123456' })
  code?: string;

  @PartField(() => AssertionDto, { optional: true })
  passkey?: AssertionDto;
}
