import { DateInput } from '@mantine/dates';
import type { LocalDate } from '@views/kernel';
import { parseDate } from '../words/dates';

interface DayFieldProps {
  label: string;
  description?: string;
  value: LocalDate | null;
  onChange: (day: LocalDate | null) => void;
  required?: boolean;
  error?: string | undefined;
}

/** A day, typed or chosen. */
export const DayField = (props: DayFieldProps) => (
  <DateInput valueFormat="DD/MM/YYYY" placeholder="dd/mm/yyyy" dateParser={parseDate} {...props} />
);
