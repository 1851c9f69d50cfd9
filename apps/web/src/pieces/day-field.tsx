import { DateInput, type DateInputProps } from '@mantine/dates';
import { parseDate } from '../words/dates';
import { usePiecesWords } from './words';

/** The calendar that opens belongs to the page, not beside it, and is gone at once: what fades still takes the presses meant for what it covers. */
const CALENDAR = { portalProps: { target: 'main' }, transitionProps: { duration: 0 } };

/** A day, typed or chosen: `dd/mm/yyyy` in both languages. */
export function DayField(props: DateInputProps) {
  const t = usePiecesWords();
  return (
    <DateInput
      valueFormat="DD/MM/YYYY"
      placeholder="dd/mm/yyyy"
      dateParser={parseDate}
      previousLabel={t('calendar.earlier')}
      nextLabel={t('calendar.later')}
      popoverProps={CALENDAR}
      {...props}
    />
  );
}
