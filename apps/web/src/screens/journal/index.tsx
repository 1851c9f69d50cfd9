import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JournalEntry } from '@views/journal';
import { agreementTitlesQuery } from '../../api/agreements';
import { useEndless } from '../../api/endless';
import { useHasRole } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Download } from '../../pieces/download';
import { Empty } from '../../pieces/empty';
import { Filters } from '../../pieces/filters';
import list from '../../pieces/list.module.css';
import { SavedFilters } from '../../pieces/saved-filters';
import { useNames } from '../../words/names';
import { BackToAdministration } from '../administration/back';
import { Entry } from './entry';
import { journalFilterFrom } from './filter';
import { KINDS } from './kinds';
import { Seals } from './seals';
import { useJournalWords } from './words';

/** What happened, who did it and for which office. */
export function Journal() {
  const t = useJournalWords();
  const { titleOf } = useNames();
  const looksAfter = useHasRole('administrator', 'auditor');
  const filter = useSearch({ from: '/inside/journal' });
  const go = useNavigate({ from: '/journal' });
  const { items: agreements } = useSuspenseQuery(agreementTitlesQuery).data;
  const { items, more } = useEndless<JournalEntry>('/journal', { agreementId: filter.agreement, kind: filter.kind });
  const set = (change: Record<string, string>) => void go({ search: journalFilterFrom({ ...filter, ...change }) });
  return (
    <Page
      title={t('title')}
      above={<BackToAdministration />}
      about={t('about')}
      actions={<Download tables={[{ path: '/journal', query: { agreementId: filter.agreement, kind: filter.kind } }]} />}
    >
      {looksAfter && <Seals />}
      <Filters>
        <NativeSelect
          label={t('agreement')}
          value={filter.agreement ?? ''}
          onChange={(event) => set({ agreement: event.currentTarget.value })}
          data={[
            { value: '', label: t('everyAgreement') },
            ...agreements.map((agreement) => ({ value: agreement.id, label: titleOf(agreement) })),
          ]}
        />
        <NativeSelect
          label={t('kindLabel')}
          value={filter.kind ?? ''}
          onChange={(event) => set({ kind: event.currentTarget.value })}
          data={[{ value: '', label: t('every') }, ...KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        />
      </Filters>
      <SavedFilters screen="journal" />
      {items.length === 0 ? (
        <Empty title={t('none')} />
      ) : (
        <ul className={list.list}>
          {items.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {more}
    </Page>
  );
}
