import { Anchor, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useToday, useWelcome } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Download } from '../../pieces/download';
import { Empty } from '../../pieces/empty';
import { SavedFilters } from '../../pieces/saved-filters';
import { GROUPS, groupsOf, matches, myWorkQuery } from './data';
import type { WorkFilter } from './filter';
import { Filters } from './filters';
import { Heading } from './heading';
import { useMyWorkWords } from './words';
import { WorkGroup } from './work-group';

/** What a person owes, next first; what waits for their word; and nothing else. */
export function MyWork() {
  const t = useMyWorkWords();
  const { data } = useSuspenseQuery(myWorkQuery);
  const [today, { offices }] = [useToday(), useWelcome()];
  const filter = useSearch({ from: '/inside/my-work' });
  const navigate = useNavigate();
  const setFilter = (search: WorkFilter) => void navigate({ to: '/my-work', search, replace: true });
  const agencyIds = offices.map((office) => office.agency.id);
  const groups = groupsOf(data, today);
  const all = Object.values(groups).flat();
  const shown = GROUPS.map((group) => ({ group, work: groups[group].filter((one) => matches(one, filter, agencyIds)) }));
  const isEmpty = shown.every(({ work }) => work.length === 0);
  return (
    <Page
      title={t('title')}
      about={<Heading count={data.owed.length} />}
      actions={all.length > 0 && <Download tables={[{ path: '/my-work', query: { ...filter } }]} />}
    >
      {all.length > 1 && <Filters filter={filter} onChange={setFilter} work={all} />}
      <SavedFilters screen="my-work" />
      {all.length === 0 && <Empty title={t('nothing')}>{t('nothingMore')}</Empty>}
      {all.length > 0 && isEmpty && (
        <Empty title={t('noMatch')}>
          <Anchor component="button" type="button" onClick={() => setFilter({})}>
            {t('clear')}
          </Anchor>
        </Empty>
      )}
      {shown
        .filter(({ work }) => work.length > 0)
        .map(({ group, work }) => (
          <WorkGroup key={group} group={group} work={work} soonUntil={data.soonUntil} agencyIds={agencyIds} />
        ))}
      {data.owed.length === data.most && <Text size="sm">{t('most', { most: data.most })}</Text>}
    </Page>
  );
}
