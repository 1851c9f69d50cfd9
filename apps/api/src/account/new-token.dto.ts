import { type NewApiToken, TOKEN_SCOPES, type TokenScope } from '@dondoc/directory';
import { ChoiceField, DateField, TextField } from '../http/fields';

export class NewTokenDto implements NewApiToken {
  @TextField({ least: 1, most: 200, description: '60 characters at the most', example: 'Kho dữ liệu của tỉnh' })
  name!: string;

  @ChoiceField(TOKEN_SCOPES, {
    description: 'read; work: and update the work of one’s own agency; coordinate: and what a coordinator does',
  })
  scope!: TokenScope;

  @DateField({ description: 'the last day on which it works, a year from today at the most' })
  lastDay!: string;
}
