import { TextField } from '../http/fields';

export class PublicationDto {
  @TextField({ least: 1, most: 300, description: 'the notice: `Thông báo số …`' })
  basis!: string;
}
