import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../frame/page';
import list from '../../pieces/list.module.css';
import { LONGEST } from '../../search/data';
import type { Group } from '../../search/entries';
import { About, Marked } from '../../search/marked';
import classes from '../../search/search.module.css';
import { Told } from '../../search/told';
import { useResults } from '../../search/use-results';
import { useSearchWords } from '../../search/words';

const [FIRST, MOST] = [20, 200];

/** Everything that holds the words, by kind, at an address of its own. */
export function Search() {
  const t = useSearchWords();
  const { q = '' } = useSearch({ from: '/inside/search' });
  const go = useNavigate({ from: '/search' });
  const [limit, setLimit] = useState(FIRST);
  const results = useResults(q, limit);
  const set = (text: string) => void go({ search: text ? { q: text } : {}, replace: true });
  return (
    <Page title={t('title')}>
      <search aria-label={t('title')}>
        <TextInput
          type="search"
          label={t('label')}
          description={t('hint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={q}
          maxLength={LONGEST}
          onChange={(event) => set(event.currentTarget.value)}
        />
        <Told words={q} results={results} />
      </search>
      <Stack gap="lg" className={classes.page}>
        {results.groups.map((group) => (
          <Results key={group.kind} group={group} more={limit < MOST ? () => setLimit(MOST) : null} />
        ))}
      </Stack>
    </Page>
  );
}

function Results({ group: { kind, entries, more }, more: onMore }: { group: Group; more: (() => void) | null }) {
  const t = useSearchWords();
  return (
    <section aria-labelledby={kind}>
      <Title order={2} id={kind} mb="xs">
        {t(`kind.${kind}`)}
      </Title>
      <ul className={list.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={list.item}>
            <Link {...entry.to} className={list.title}>
              <Marked pieces={entry.title} />
            </Link>
            <About where={entry.where} snippet={entry.snippet} />
          </li>
        ))}
      </ul>
      {more && onMore && (
        <Button variant="default" mt="sm" onClick={onMore} aria-label={`${t('more')}: ${t(`kind.${kind}`)}`}>
          {t('more')}
        </Button>
      )}
      {more && !onMore && (
        <Text size="sm" mt="sm">
          {t('evenMore')}
        </Text>
      )}
    </section>
  );
}
