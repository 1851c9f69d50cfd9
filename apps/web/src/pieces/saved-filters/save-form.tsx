import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useWords } from '../../words/words';
import { type FilteredScreen, saveFilter } from './data';
import { useSavedFiltersWords } from './words';

const LONGEST_NAME = 80;

interface SaveFormProps {
  screen: FilteredScreen;
  search: string;
  onDone: () => void;
}

export function SaveForm({ screen, search, onDone }: SaveFormProps) {
  const [t, words] = [useSavedFiltersWords(), useWords()];
  const [name, setName] = useState('');
  const save = useDeed(saveFilter, { said: t('saved'), onDone, quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.run({ screen, name, search });
  };
  return (
    <form onSubmit={send}>
      <Group align="flex-end" gap="xs">
        <TextInput
          autoFocus
          required
          label={t('name')}
          value={name}
          maxLength={LONGEST_NAME}
          error={save.refused}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={save.isPending}>
          {t('keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words('deed.cancel')}
        </Button>
      </Group>
    </form>
  );
}
