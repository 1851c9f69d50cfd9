import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Language } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useAdministered } from '../../api/offices';
import { Panel } from '../../pieces/panel';
import { Refusal } from '../../pieces/refusal';
import { useNames } from '../../words/names';
import { addPerson } from './data';
import { usePeopleWords } from './words';

/** Somebody new: then comes their page, where they get an office and an invitation. */
export function NewPersonForm() {
  const t = usePeopleWords();
  const { nameOf } = useNames();
  const localities = useAdministered();
  const go = useNavigate();
  const [wish, setWish] = useState({ name: '', email: '', language: 'vi' as Language, localityId: localities[0]?.id ?? '' });
  const add = useDeed(addPerson, { said: t('added'), quiet: true, onDone: ({ id }) => void go({ to: '/people/$id', params: { id } }) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.run(wish);
  };
  const text = (field: 'name' | 'email') => (
    <TextInput
      label={t(field)}
      required
      type={field === 'email' ? 'email' : 'text'}
      autoComplete="off"
      value={wish[field]}
      error={add.problem?.of(field)}
      onChange={({ currentTarget: { value } }) => setWish((before) => ({ ...before, [field]: value }))}
    />
  );
  return (
    <Panel title={t('add')}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <Refusal problem={add.problem} beside={['name', 'email']} />
          <Group grow align="flex-start" wrap="wrap" preventGrowOverflow={false}>
            {text('name')}
            {text('email')}
            <NativeSelect
              label={t('language')}
              value={wish.language}
              onChange={({ currentTarget: { value } }) => setWish((before) => ({ ...before, language: value as Language }))}
              data={[
                { value: 'vi', label: t('vi') },
                { value: 'en', label: t('en') },
              ]}
            />
            {localities.length > 1 && (
              <NativeSelect
                label={t('locality')}
                value={wish.localityId}
                onChange={({ currentTarget: { value } }) => setWish((before) => ({ ...before, localityId: value }))}
                data={localities.map((locality) => ({ value: locality.id, label: nameOf(locality) }))}
              />
            )}
          </Group>
          <Group>
            <Button type="submit" loading={add.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
