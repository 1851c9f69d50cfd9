import { ChoiceField } from '../http/fields';

export class AnnexQuery {
  @ChoiceField(['true', 'false'], { optional: true, description: 'true: say what would happen, and do nothing' })
  dryRun?: 'true' | 'false';
}
