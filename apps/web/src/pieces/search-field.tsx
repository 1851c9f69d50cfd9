import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

const TYPING_MS = 300;

/** What a list is searched for; it goes into the address while somebody types. */
export function SearchField({ label, value, onSearch }: { label: string; value: string | undefined; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(value ?? '');
  const search = useDebouncedCallback(onSearch, TYPING_MS);
  return (
    <TextInput
      type="search"
      flex="1 1 15rem"
      maw="26rem"
      label={label}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value);
      }}
    />
  );
}
