import { DateInput, type DateInputProps } from '@mantine/dates';
import { parseDate } from '../words/dates';

/** A day, typed or chosen: `dd/mm/yyyy` in both languages. */
export const DayField = (props: DateInputProps) => (
  <DateInput valueFormat="DD/MM/YYYY" placeholder="dd/mm/yyyy" dateParser={parseDate} {...props} />
);
