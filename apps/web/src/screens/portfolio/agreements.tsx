import { Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DigestContent } from '@views/reminders';
import { useId } from 'react';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { useNames } from '../../words/names';
import { usePortfolioWords } from './words';

/** Each agreement, those with the most overdue first; it leads to its own page. */
export function Agreements({ content: { byAgreement = [] } }: { content: DigestContent }) {
  const t = usePortfolioWords();
  const { say } = useNames();
  const id = useId();
  const sorted = [...byAgreement].sort((a, b) => b.counts.overdue - a.counts.overdue);
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {t('each')}
      </Title>
      <ul className={list.list}>
        {sorted.map(({ code, title, counts: { overdue, inTerm } }) => (
          <li key={code} className={list.item}>
            <Link to="/portfolio/$code" params={{ code }} className={list.title}>
              {say(title)}
            </Link>
            <div className={list.marks}>
              <Mark tone={overdue > 0 ? 'late' : 'well'} icon={overdue > 0 ? IconAlertTriangle : IconCircleCheck}>
                {overdue > 0 ? t('lateHere', { count: overdue }) : t('clearHere', { count: inTerm })}
              </Mark>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
