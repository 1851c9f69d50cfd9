import { PRESETS } from '@dondoc/reviews';
import { ChoiceField, DateField, DatesField, IntegerField } from '../http/fields';

/** By name (`preset`, or `everyYears` from the signing); or periods of equal length from an anchor (`every`, `unit`, `anchor`), or a list of their last days (`dates`). */
export class RhythmDto {
  @ChoiceField(PRESETS, { optional: true, description: 'a window of Decree 09/2019/NĐ-CP, or the nine months' })
  preset?: (typeof PRESETS)[number];

  @IntegerField({ optional: true, from: 1, to: 10, description: 'every so many years from the day of signing' })
  everyYears?: number;

  @IntegerField({ optional: true, from: 1, to: 120, description: 'months from the start of one period to the next' })
  every?: number;

  @ChoiceField(['month'], { optional: true })
  unit?: 'month';

  @DateField({ optional: true, description: 'first day of the first period' })
  anchor?: string;

  @IntegerField({ optional: true, from: 1, to: 120, description: 'months that a period lasts, where that is less' })
  lasting?: number;

  @DatesField({ optional: true, most: 100, description: 'last days of the periods' })
  dates?: string[];

  @DateField({ optional: true, description: 'first day of the first period of a list' })
  from?: string;
}
