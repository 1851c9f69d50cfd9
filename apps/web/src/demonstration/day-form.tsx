import { Button } from '@mantine/core';
import type { Instant, LocalDate } from '@views/kernel';
import dayjs from 'dayjs';
import { type FormEvent, useState } from 'react';
import { DayField } from '../pieces/day-field';
import classes from './bar.module.css';
import { useDemonstrationWords } from './words';

export function DayForm({ now, onGo }: { now: Instant; onGo: (day: LocalDate) => void }) {
  const t = useDemonstrationWords();
  const [day, setDay] = useState<LocalDate | null>(null);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (day) onGo(day);
  };
  return (
    <form onSubmit={go} className={classes.row}>
      <DayField
        label={t('day')}
        description={t('dayHint')}
        size="xs"
        required
        minDate={dayjs(now).add(1, 'day').format('YYYY-MM-DD')}
        value={day}
        onChange={setDay}
      />
      <Button type="submit" size="compact-sm">
        {t('go')}
      </Button>
    </form>
  );
}
