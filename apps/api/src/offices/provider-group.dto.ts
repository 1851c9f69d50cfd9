import { TextField } from '../http/fields';

export class ProviderGroupDto {
  @TextField({
    nullable: true,
    most: 200,
    description: 'the group at the provider of single sign-on whose members hold the office; null: none',
  })
  group!: string | null;
}
