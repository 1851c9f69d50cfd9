import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { CandidateView } from '@views/directory';
import { useState } from 'react';
import { candidatesQuery } from './data';
import { useAccountWords } from './words';

const TYPING_MS = 250;
const labelOf = ({ name, email }: CandidateView) => `${name} (${email})`;

interface PersonSelectProps {
  officeId: string;
  person: CandidateView | null;
  onChange: (person: CandidateView | null) => void;
  error?: string | undefined;
}

/** People are looked for on the server as somebody types. */
export function PersonSelect({ officeId, person, onChange, error }: PersonSelectProps) {
  const t = useAccountWords();
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(person && typed === labelOf(person) ? '' : typed, TYPING_MS);
  const { data } = useQuery(candidatesQuery(officeId, name));
  const found = data?.items ?? [];
  const people = person && !found.some(({ id }) => id === person.id) ? [person, ...found] : found;
  return (
    <Select
      label={t('delegate.person')}
      placeholder={t('delegate.search')}
      required
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      data={people.map((one) => ({ value: one.id, label: labelOf(one) }))}
      nothingFoundMessage={t('delegate.nobody')}
      value={person?.id ?? null}
      onChange={(id) => onChange(people.find((one) => one.id === id) ?? null)}
      error={error}
    />
  );
}
