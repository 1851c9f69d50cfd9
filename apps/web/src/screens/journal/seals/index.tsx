import { useSuspenseQuery } from '@tanstack/react-query';
import { Panel } from '../../../pieces/panel';
import { useJournalWords } from '../words';
import { sealsQuery } from './data';
import { Export } from './export';
import { State } from './state';
import { Verify } from './verify';

/** The seals over the journal, for whoever looks after it: how they stand, to verify them, and to take the journal along. */
export function Seals() {
  const t = useJournalWords();
  const { items } = useSuspenseQuery(sealsQuery).data;
  return items.map((seals) => (
    <Panel key={seals.localityId} title={t('seals.title', { code: seals.localityCode })}>
      <State seals={seals} />
      <Verify localityId={seals.localityId} />
      <Export localityId={seals.localityId} />
    </Panel>
  ));
}
