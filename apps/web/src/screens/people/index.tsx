import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { PersonView } from '@views/directory';
import { useEndless } from '../../api/endless';
import { useHasRole } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Download } from '../../pieces/download';
import { Empty } from '../../pieces/empty';
import { Filters } from '../../pieces/filters';
import { AnchorLink } from '../../pieces/links';
import list from '../../pieces/list.module.css';
import { SearchField } from '../../pieces/search-field';
import { useWords } from '../../words/words';
import { BackToAdministration } from '../administration/back';
import { peopleFilterFrom, ROLES, STANDINGS } from './filter';
import { NewPersonForm } from './new-person';
import { PersonItem } from './person-item';
import { usePeopleWords } from './words';

/** Everybody of one's localities: who holds what, who holds nothing, who never came. */
export function People() {
  const [t, words] = [usePeopleWords(), useWords()];
  const filter = useSearch({ from: '/inside/people' });
  const go = useNavigate({ from: '/people' });
  const mayAdminister = useHasRole('administrator');
  const { q, role, standing, agency: agencyId } = filter;
  const { items, more } = useEndless<PersonView>('/people', { q, role, standing, agencyId });
  const set = (change: Record<string, string>) => void go({ search: peopleFilterFrom({ ...filter, ...change }), replace: true });
  return (
    <Page
      title={t('title')}
      above={<BackToAdministration />}
      about={t('about')}
      actions={<Download tables={[{ path: '/people', query: { q, role, standing, agencyId } }]} />}
    >
      <Filters>
        <SearchField label={t('search')} value={q} onSearch={(text) => set({ q: text })} />
        <NativeSelect
          label={t('role')}
          value={role ?? ''}
          onChange={(event) => set({ role: event.currentTarget.value })}
          data={[{ value: '', label: t('everyRole') }, ...ROLES.map((value) => ({ value, label: words(`role.${value}`) }))]}
        />
        <NativeSelect
          label={t('standing')}
          value={standing ?? ''}
          onChange={(event) => set({ standing: event.currentTarget.value })}
          data={[
            { value: '', label: t('everyStanding') },
            ...STANDINGS.filter((value) => mayAdminister || value !== 'neverSignedIn').map((value) => ({ value, label: t(value) })),
          ]}
        />
      </Filters>
      {agencyId && (
        <div>
          {t('ofAgency')}{' '}
          <AnchorLink to="/people" search={peopleFilterFrom({ ...filter, agency: undefined })}>
            {t('allAgencies')}
          </AnchorLink>
        </div>
      )}
      {items.length === 0 ? (
        <Empty title={t('none')} />
      ) : (
        <ul className={list.list}>
          {items.map((person) => (
            <PersonItem key={person.id} person={person} mayAdminister={mayAdminister} />
          ))}
        </ul>
      )}
      {more}
      {mayAdminister && <NewPersonForm />}
    </Page>
  );
}
