import { TextsField } from '../http/fields';

export class FieldsDto {
  @TextsField({ most: 20, description: 'codes of the restricted fields that the office sees; no other' })
  fields!: string[];
}
