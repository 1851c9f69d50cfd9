import { ActionIcon, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { CalendarDayView, CalendarYearView } from '@views/directory';
import type { Id } from '@views/kernel';
import { useDeed } from '../../api/deed';
import { useWelcome } from '../../api/welcome';
import { Mark } from '../../pieces/mark';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import classes from './calendar.module.css';
import { deedsOn } from './data';
import { useSaid } from './said';
import { useCalendarWords } from './words';

interface DaysProps {
  calendar: CalendarYearView;
  mayChange: boolean;
  localityId: Id | undefined;
}

export function Days({ calendar, mayChange, localityId }: DaysProps) {
  const t = useCalendarWords();
  if (calendar.days.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <ul className={classes.days}>
      {calendar.days.map((day) => (
        <Day
          key={`${day.date} ${day.localityId}`}
          day={day}
          year={calendar.year}
          mayRemove={mayChange && (day.localityId ?? undefined) === localityId}
        />
      ))}
    </ul>
  );
}

function Day({ day, year, mayRemove }: { day: CalendarDayView; year: number; mayRemove: boolean }) {
  const t = useCalendarWords();
  const { nameOf } = useNames();
  const remove = useDeed(deedsOn(year, day.localityId ?? undefined).remove, useSaid());
  const locality = useWelcome().offices.find((office) => office.locality.id === day.localityId)?.locality;
  const forDay = day.forDate && formatDate(day.forDate);
  const isPairUnsaid = forDay && !nameOf(day).includes(forDay);
  return (
    <li className={classes.day}>
      <strong className={classes.date}>{formatDate(day.date)}</strong>
      <div>
        <div className={classes.marks}>
          <Mark tone={day.kind === 'makeUp' ? 'soon' : 'quiet'}>{t(`kind.${day.kind}`)}</Mark>
          <span>{nameOf(day)}</span>
          {day.proposed && <Mark tone="soon">{t('proposed')}</Mark>}
          {locality && <Mark tone="plain">{t('local', { locality: nameOf(locality) })}</Mark>}
        </div>
        <Text size="sm" c="dimmed">
          {[isPairUnsaid && t('forDate', { date: forDay }), day.basis ?? t('noBasis')].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {mayRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          aria-label={t('remove', { date: formatDate(day.date) })}
          onClick={() => remove.run(day.date)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
