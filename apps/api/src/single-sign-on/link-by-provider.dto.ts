import { TextField } from '../http/fields';

export class AcceptByProviderDto {
  @TextField({ most: 100, description: 'the token of the invitation' })
  link!: string;
}
