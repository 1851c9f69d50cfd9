import { ActionIcon, Button, Group } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import type { SavedFilterView } from '@views/directory';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { ButtonLink } from '../links';
import { deleteFilter, type FilteredScreen, savedFiltersQuery } from './data';
import { SaveForm } from './save-form';
import classes from './saved-filters.module.css';
import { useSavedFiltersWords } from './words';

/** The filters somebody has saved of this screen, as links, and the way to save the one in the address. Nothing where there is neither. */
export function SavedFilters({ screen }: { screen: FilteredScreen }) {
  const t = useSavedFiltersWords();
  const { items } = useSuspenseQuery(savedFiltersQuery(screen)).data;
  const search = useLocation({ select: (location) => location.searchStr });
  const [isNaming, setNaming] = useState(false);
  const isNew = search !== '' && !items.some((filter) => filter.search === search);
  if (items.length === 0 && !isNew) return null;
  return (
    <section aria-label={t('title')} className={classes.saved}>
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((filter) => (
            <Saved key={filter.id} filter={filter} screen={screen} isCurrent={filter.search === search} />
          ))}
        </ul>
      )}
      {isNew && !isNaming && (
        <Button variant="subtle" leftSection={<IconBookmark size={16} aria-hidden />} onClick={() => setNaming(true)}>
          {t('save')}
        </Button>
      )}
      {isNew && isNaming && <SaveForm screen={screen} search={search} onDone={() => setNaming(false)} />}
    </section>
  );
}

interface SavedProps {
  filter: SavedFilterView;
  screen: FilteredScreen;
  isCurrent: boolean;
}

function Saved({ filter: { id, name, search }, screen, isCurrent }: SavedProps) {
  const t = useSavedFiltersWords();
  const { parseSearch } = useRouter().options;
  const remove = useDeed(deleteFilter, { said: t('deleted') });
  return (
    <li>
      <Group gap={2} wrap="nowrap">
        <ButtonLink
          to={`/${screen}`}
          search={parseSearch(search)}
          variant={isCurrent ? 'light' : 'default'}
          size="xs"
          aria-current={isCurrent ? 'true' : undefined}
        >
          {name}
        </ButtonLink>
        <ActionIcon
          variant="subtle"
          color="gray.8"
          size={30}
          aria-label={t('delete', { name })}
          loading={remove.isPending}
          onClick={() => remove.run(id)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}
