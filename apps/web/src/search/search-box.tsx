import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { LONGEST } from './data';
import { Options } from './options';
import { Told } from './told';
import { useResults } from './use-results';
import { useSearchWords } from './words';

const OF_EACH = 5;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Whoever opened the search types at once: the first letters are not lost while the window comes up. */
const focused = (input: HTMLInputElement | null) => input?.focus({ preventScroll: true });

/** A combobox: what is typed is looked for at once; arrows choose, Enter opens, without a choice all results. */
export function SearchBox({ onGone }: { onGone: () => void }) {
  const t = useSearchWords();
  const list = useId();
  const go = useNavigate();
  const [words, setWords] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const results = useResults(words, OF_EACH);
  const entries = results.groups.flatMap((group) => group.entries);
  const open = (id: string | null) => {
    const entry = entries.find((one) => one.id === id);
    if (!entry && words.trim() === '') return;
    onGone();
    void go(entry?.to ?? { to: '/search', search: { q: words.trim() } });
  };
  const type = (text: string) => {
    setWords(text);
    choose(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    if (event.key === 'Enter') open(chosen);
    else if (step && entries.length > 0) choose(neighbour(entries, chosen, step));
    else return;
    event.preventDefault();
  };
  const isExpanded = entries.length > 0;
  return (
    <>
      <TextInput
        ref={focused}
        data-autofocus
        type="search"
        role="combobox"
        label={t('label')}
        description={t('hint')}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        maxLength={LONGEST}
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isExpanded}
        aria-controls={isExpanded ? list : undefined}
        aria-activedescendant={chosen ? `${list}-${chosen}` : undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Told words={words} results={results} />
      {isExpanded && <Options id={list} groups={results.groups} chosen={chosen} onChoose={choose} onOpen={open} />}
      {isExpanded && (
        <Group justify="space-between" mt="xs">
          <Button variant="subtle" size="compact-md" onClick={() => open(null)}>
            {t('all')}
          </Button>
          <Text size="sm" c="dimmed" visibleFrom="sm">
            {t('keys')}
          </Text>
        </Group>
      )}
    </>
  );
}

/** The next one, or the one before; after the last comes the first. */
function neighbour(entries: readonly { id: string }[], chosen: string | null, step: number): string | null {
  const at = entries.findIndex(({ id }) => id === chosen);
  const next = at === -1 && step < 0 ? entries.length - 1 : (at + step + entries.length) % entries.length;
  return entries[next]?.id ?? null;
}
