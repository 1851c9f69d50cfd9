import { IconCircleCheck, IconHistory, IconHourglass, IconPencil } from '@tabler/icons-react';
import type { CycleVersionView } from '@views/reviews';
import { Mark, type Tone } from '../../pieces/mark';
import { formatDate } from '../../words/dates';
import type { DateRule, Rhythm } from './data';
import { useCyclesWords } from './words';

const LOOKS: Record<CycleVersionView['state'], [Tone, typeof IconPencil]> = {
  draft: ['quiet', IconPencil],
  proposed: ['soon', IconHourglass],
  active: ['well', IconCircleCheck],
  retired: ['quiet', IconHistory],
};

export function VersionMark({ state }: { state: CycleVersionView['state'] }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Mark tone={tone} icon={icon}>
      {useCyclesWords()(`state.${state}`)}
    </Mark>
  );
}

const MOST_DATES = 6;

/** A rhythm and a date rule as a person would say them. */
export function useCycleSentences() {
  const t = useCyclesWords();
  const apart = (count: number, unit: 'days' | 'working') =>
    t(`rule.${count < 0 ? 'before' : 'after'}.${unit}`, { count: Math.abs(count) });
  return {
    rhythm: (rhythm: Rhythm): string => {
      if ('dates' in rhythm) {
        const shown = rhythm.dates.slice(0, MOST_DATES).map(formatDate).join(', ');
        return t('rhythm.dates', { dates: rhythm.dates.length > MOST_DATES ? `${shown}…` : shown });
      }
      const { every, lasting } = rhythm;
      const anchor = formatDate(rhythm.anchor);
      return lasting ? t('rhythm.lasting', { every, count: lasting, anchor }) : t('rhythm.every', { count: every, anchor });
    },
    rule: ({ from, days = 0, workingDays = 0 }: DateRule): string => {
      const base = t(`base.${from}`);
      const counted = [days !== 0 && apart(days, 'days'), workingDays !== 0 && apart(workingDays, 'working')].filter(Boolean).join(', ');
      return counted ? t('rule.of', { counted, base }) : base;
    },
  };
}
