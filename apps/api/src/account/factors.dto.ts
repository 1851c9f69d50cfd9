import { PartField, TextField } from '../http/fields';
import { AttestationDto } from '../session/passkey.dto';

export class CodeDto {
  @TextField({ least: 1, most: 40, example: '123456' })
  code!: string;
}

export class NewPasskeyDto {
  @TextField({ least: 1, most: 60, description: 'by which one knows it again', example: 'Máy ở cơ quan' })
  name!: string;

  @PartField(() => AttestationDto)
  answer!: AttestationDto;
}
