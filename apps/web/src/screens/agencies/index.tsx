import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { AgencyView } from '@views/directory';
import { useEndless } from '../../api/endless';
import { useHasRole, useToday, useWelcome } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Download } from '../../pieces/download';
import { Empty } from '../../pieces/empty';
import list from '../../pieces/list.module.css';
import { SearchField } from '../../pieces/search-field';
import { useValidity } from '../../pieces/validity';
import { useNames } from '../../words/names';
import { BackToAdministration } from '../administration/back';
import { type AgencyFilter, agencyFilterFrom } from './filter';
import { useAgencyKind } from './kinds';
import { NewAgencyForm } from './new-agency';
import { ValidityMark } from './state-mark';
import { useAgenciesWords } from './words';

/** The agencies of a locality and of the districts under it, with their dates. */
export function Agencies() {
  const t = useAgenciesWords();
  const { nameOf } = useNames();
  const filter = useSearch({ from: '/inside/agencies' });
  const go = useNavigate({ from: '/agencies' });
  const today = useToday();
  const localities = new Map(useWelcome().offices.map(({ locality }) => [locality.id, nameOf(locality)]));
  const under = filter.of ?? [...localities.keys()][0];
  const query = { under, q: filter.q, at: filter.all ? undefined : today };
  const { items, more } = useEndless<AgencyView>('/agencies', query);
  const mayAdminister = useHasRole('administrator');
  const set = (change: Partial<Record<keyof AgencyFilter, unknown>>) =>
    void go({ search: agencyFilterFrom({ ...filter, ...change }), replace: true });
  return (
    <Page
      title={t('title')}
      above={<BackToAdministration />}
      about={t('about')}
      actions={<Download tables={[{ path: '/agencies', query }]} />}
    >
      <Group align="flex-end" wrap="wrap">
        <SearchField label={t('search')} value={filter.q} onSearch={(q) => set({ q })} />
        {localities.size > 1 && (
          <NativeSelect
            label={t('whose')}
            value={under}
            onChange={(event) => set({ of: event.currentTarget.value })}
            data={[...localities].map(([value, label]) => ({ value, label }))}
          />
        )}
        <Checkbox mb="xs" label={t('all')} checked={filter.all ?? false} onChange={(event) => set({ all: event.currentTarget.checked })} />
      </Group>
      {items.length === 0 ? (
        <Empty title={t('none')} />
      ) : (
        <ul className={list.list}>
          {items.map((agency) => (
            <Item key={agency.id} agency={agency} />
          ))}
        </ul>
      )}
      {more}
      {mayAdminister && <NewAgencyForm />}
    </Page>
  );
}

function Item({ agency }: { agency: AgencyView }) {
  const { nameOf } = useNames();
  const kindOf = useAgencyKind();
  const validity = useValidity();
  const { code } = agency;
  return (
    <li className={list.item}>
      <Link to="/agencies/$code" params={{ code }} className={list.title}>
        {nameOf(agency)}
      </Link>
      <div className={list.where}>{[code, kindOf(agency), validity(agency)].join(' · ')}</div>
      <div className={list.marks}>
        <ValidityMark of={agency} />
      </div>
    </li>
  );
}
