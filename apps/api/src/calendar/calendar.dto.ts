import type { CalendarChange, CalendarDayKind } from '@dondoc/directory';
import { ChoiceField, DateField, DatesField, IdField, PartsField, TextField } from '../http/fields';

export class CalendarDayDto {
  @DateField()
  date!: string;

  @ChoiceField(['statutory', 'compensatory', 'swapOff', 'makeUp', 'localOff'], {
    description: 'a swap is a pair: `swapOff` on the bridged weekday, `makeUp` on the day worked for it',
  })
  kind!: CalendarDayKind;

  @TextField({ least: 1, most: 300 })
  nameVi!: string;

  @TextField({ least: 1, most: 300 })
  nameEn!: string;

  @TextField({ optional: true, most: 300, description: 'the document that says so; a swap needs it' })
  basis?: string;

  @DateField({ optional: true, description: 'the other day of a swap' })
  forDate?: string;
}

export class CalendarDaysDto {
  @IdField({ optional: true, description: 'days of this locality alone; left out: of the whole country' })
  localityId?: string;

  @PartsField(() => CalendarDayDto, { optional: true, most: 100 })
  put?: CalendarDayDto[];

  @DatesField({ optional: true, most: 100 })
  remove?: string[];
}

export const changeOf = ({ put, remove }: CalendarDaysDto): CalendarChange => ({
  ...(put && { put: put.map((day) => ({ ...day, basis: day.basis ?? null, forDate: day.forDate ?? null })) }),
  ...(remove && { remove }),
});
