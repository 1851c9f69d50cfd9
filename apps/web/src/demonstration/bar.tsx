import { Button, Loader } from '@mantine/core';
import { IconClockPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useProblemWords } from '../api/deed';
import { formatInstant } from '../words/dates';
import classes from './bar.module.css';
import { type Clock, clockQuery } from './data';
import { DayForm } from './day-form';
import { Outcome } from './outcome';
import { useTravel } from './use-travel';
import { useDemonstrationWords } from './words';

/** At the top of every page of a demonstration: what time it is there, and how to move it on. */
export function DemonstrationBar() {
  const t = useDemonstrationWords();
  const problemWords = useProblemWords();
  const { data: clock, error } = useQuery(clockQuery);
  const [isChoosing, setChoosing] = useState(false);
  const { go, stop, at, journey, isGoing } = useTravel();
  const leave = (until?: string) => {
    setChoosing(false);
    go(until);
  };
  return (
    <section className={classes.bar} aria-label={t('label')}>
      <div className={classes.row}>
        <Now clock={clock} />
        {error && <span role="alert">{problemWords(error)}</span>}
        <div className={classes.deeds}>
          <Button size="compact-sm" disabled={isGoing} leftSection={<IconClockPlay size={16} aria-hidden />} onClick={() => leave()}>
            {t('next')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={isGoing || !clock} onClick={() => leave(clock?.nextWorkingDay)}>
            {t('workingDay')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={isGoing}
            aria-expanded={isChoosing}
            onClick={() => setChoosing((before) => !before)}
          >
            {t('toDay')}
          </Button>
        </div>
      </div>
      {isChoosing && clock && <DayForm now={clock.now} onGo={leave} />}
      <div role="status" className={classes.row}>
        {isGoing && !journey && (
          <>
            <Loader size="xs" aria-hidden />
            <span>{at ? t('going', { at: formatInstant(at) }) : t('starting')}</span>
            <Button size="compact-sm" variant="subtle" onClick={stop}>
              {t('stop')}
            </Button>
          </>
        )}
        {journey && <Outcome journey={journey} />}
      </div>
    </section>
  );
}

function Now({ clock }: { clock: Clock | undefined }) {
  const t = useDemonstrationWords();
  if (!clock) return <strong>{t('label')}</strong>;
  const what = clock.next.matters.map((matter) => t(`matter.${matter}`)).join(', ');
  return (
    <div className={classes.now}>
      <strong>{t('now', { at: formatInstant(clock.now) })}</strong>
      <div>{t('ahead', { at: formatInstant(clock.next.at), what })}</div>
    </div>
  );
}
