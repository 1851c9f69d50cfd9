import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DigestThing, Few } from '@views/reminders';
import { useId } from 'react';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { Deeds } from './deeds';
import { usePortfolioWords } from './words';

/** The first few of a kind; each leads to where one urges, decides or signs. */
export function Things({ title, few: { first, more } }: { title: string; few: Few }) {
  const t = usePortfolioWords();
  const id = useId();
  if (first.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {title}
      </Title>
      <ul className={list.list}>
        {first.map((thing) => (
          <Thing key={`${thing.id} ${thing.to ?? ''} ${thing.text ?? ''}`} thing={thing} />
        ))}
      </ul>
      {more > 0 && (
        <Text size="sm" mt="xs">
          {t('rest', { count: more })}
        </Text>
      )}
    </section>
  );
}

function Thing({ thing }: { thing: DigestThing }) {
  const t = usePortfolioWords();
  const { say } = useNames();
  const { id, periodKey, agency, agreement, daysLate } = thing;
  const asked = useAsked(thing);
  return (
    <li className={list.item}>
      <Link to={periodKey ? '/reviews/$id' : '/assignments/$id'} params={{ id }} className={list.title}>
        {periodKey ? t('sign', { agreement: say(agreement) }) : thing.name}
      </Link>
      <div className={list.where}>{[agency && say(agency), !periodKey && say(agreement)].filter(Boolean).join(' · ')}</div>
      <div className={list.marks}>{daysLate === undefined ? asked : <Mark tone="late">{t('daysLate', { count: daysLate })}</Mark>}</div>
      <Deeds thing={thing} />
    </li>
  );
}

/** What the reader is asked for. */
function useAsked({ periodKey, date, to, text, stage }: DigestThing): string {
  const t = usePortfolioWords();
  if (periodKey) return date ? t('signBy', { date: formatDate(date) }) : '';
  if (date && to) return t('extension', { from: formatDate(date), to: formatDate(to) });
  return t(stage === 'explanation' ? 'explanation' : 'recommendation', { text: text ?? '' });
}
