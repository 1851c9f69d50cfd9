import { notifications } from '@mantine/notifications';
import type { CalendarChangedView } from '@views/directory';
import { useWords } from '../../words/words';
import { useCalendarWords } from './words';

/** Says what a change of the calendar did. */
export function useSaid() {
  const t = useCalendarWords();
  const closeButtonProps = { 'aria-label': useWords()('deed.close') };
  return {
    onDone: ({ added, changed, removed }: CalendarChangedView) =>
      notifications.show({
        message: t('saved', { count: added + changed + removed, added, changed, removed }),
        color: 'green',
        closeButtonProps,
      }),
  };
}
