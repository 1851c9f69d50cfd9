import type { HeadsInput } from '@dondoc/reports';
import { ChoiceField, TextField } from '../http/fields';

const line = (description: string) => TextField({ optional: true, least: 1, most: 300, description });
const lines = (description: string) => TextField({ optional: true, least: 1, most: 6000, description: `${description}, one a line` });

/** What is left out follows the form again. */
export class ReportHeadsDto implements HeadsInput {
  @ChoiceField(['stateBody', 'partyBody'], { optional: true })
  form?: 'stateBody' | 'partyBody';

  @line('the superior body above the issuer')
  superiorVi?: string;

  @line('the issuer')
  issuerVi?: string;

  @line('the place beside the date')
  placeVi?: string;

  @line('what follows the number: /BC-UBND, -BC/TU')
  numberSuffix?: string;

  @lines('the signature block')
  signatureVi?: string;

  @lines('recipients between the committee and the file copy')
  recipientsVi?: string;

  @line('who keeps the file copy')
  archiveVi?: string;
}
