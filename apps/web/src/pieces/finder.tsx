import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Id, Paged } from '@views/kernel';
import { useState } from 'react';
import { api } from '../api/client';
import { usePiecesWords } from './words';

const TYPING_MS = 250;
const SHOWN = 30;

interface FinderProps<T> {
  label: string;
  description?: string;
  /** The list that is searched by `q`. */
  path: string;
  /** What else the list is narrowed to. */
  query?: Record<string, string>;
  labelOf: (thing: T) => string;
  chosen: T | null;
  onChange: (thing: T | null) => void;
  required?: boolean;
  error?: string | undefined;
}

/** One of many: they are looked for on the server as somebody types. */
export function Finder<T extends { id: Id }>({ path, query, labelOf, chosen, onChange, ...field }: FinderProps<T>) {
  const t = usePiecesWords();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(chosen && typed === labelOf(chosen) ? '' : typed, TYPING_MS);
  const { data } = useQuery({
    queryKey: [...path.slice(1).split('/'), 'found', q, query],
    queryFn: () => api.get<Paged<T>>(path, { ...query, q, limit: SHOWN }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items ?? [];
  const things = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      {...field}
      searchable
      clearable={!field.required}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      data={things.map((one) => ({ value: one.id, label: labelOf(one) }))}
      nothingFoundMessage={t('finder.nothing')}
      value={chosen?.id ?? null}
      onChange={(id) => onChange(things.find((one) => one.id === id) ?? null)}
    />
  );
}
