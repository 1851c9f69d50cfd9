import { IconAlertTriangle, IconCalendarEvent, IconCalendarOff, IconClockExclamation } from '@tabler/icons-react';
import type { LocalDate } from '@views/kernel';
import { useToday } from '../api/welcome';
import { daysBetween, formatDate } from '../words/dates';
import { Mark } from './mark';
import { usePiecesWords } from './words';

/** A date on which something is due: the exact day, and how far it is from the product's today. @param soonUntil the last day that is due soon */
export function Until({ date, soonUntil }: { date: LocalDate | null; soonUntil?: LocalDate }) {
  const t = usePiecesWords();
  const today = useToday();
  if (date === null)
    return (
      <Mark tone="quiet" icon={IconCalendarOff}>
        {t('until.none')}
      </Mark>
    );
  const days = daysBetween(today, date);
  const exact = formatDate(date);
  if (days < 0)
    return (
      <Mark tone="late" icon={IconAlertTriangle}>
        {t('until.late', { date: exact, count: -days })}
      </Mark>
    );
  const isSoon = soonUntil !== undefined && date <= soonUntil;
  return (
    <Mark tone={isSoon ? 'soon' : 'quiet'} icon={isSoon ? IconClockExclamation : IconCalendarEvent}>
      {days === 0 ? t('until.today', { date: exact }) : t('until.ahead', { date: exact, count: days })}
    </Mark>
  );
}
