import { useSuspenseQuery } from '@tanstack/react-query';
import type { SealsView } from '@views/journal';
import list from '../../../pieces/list.module.css';
import { Panel } from '../../../pieces/panel';
import { inSentence, useNames } from '../../../words/names';
import classes from '../journal.module.css';
import { useJournalWords } from '../words';
import { sealsQuery } from './data';
import { Export } from './export';
import { State } from './state';
import { Verify } from './verify';

/** The seals over the journal, for whoever looks after it: how they stand, and, unfolded, to verify them and to take the journal along. */
export function Seals() {
  const t = useJournalWords();
  const { items } = useSuspenseQuery(sealsQuery).data;
  return (
    <Panel title={t('seals.title')}>
      <ul className={list.list}>
        {items.map((seals) => (
          <li key={seals.localityId} className={list.item}>
            <OfLocality seals={seals} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OfLocality({ seals }: { seals: SealsView }) {
  const t = useJournalWords();
  const { say } = useNames();
  return (
    <section aria-label={t('seals.of', { name: inSentence(say(seals.name)) })}>
      <State seals={seals} />
      <details className={classes.deeds}>
        <summary>{t('seals.deeds')}</summary>
        <Verify localityId={seals.localityId} />
        <Export localityId={seals.localityId} />
      </details>
    </section>
  );
}
