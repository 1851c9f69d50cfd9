import type { WordingInput } from '@dondoc/reports';
import { IntegerField, PartsField, TextField } from '../http/fields';

export class SectionDto {
  @TextField({ least: 1, most: 100 })
  key!: string;

  @TextField({ most: 20_000 })
  text!: string;
}

export class WordingDto implements WordingInput {
  @PartsField(() => SectionDto, { most: 60 })
  sections!: SectionDto[];

  @IntegerField({ optional: true, from: 0, to: 1_000_000, description: 'the edition that the form saw' })
  edition?: number;
}
