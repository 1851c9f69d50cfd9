import { Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import type { Id, Role } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useHasRole } from '../../api/welcome';
import { DayField } from '../../pieces/day-field';
import { Refusal } from '../../pieces/refusal';
import { useWords } from '../../words/words';
import { ROLES } from '../people/filter';
import { addOffice, type NewOffice } from './data';
import { useAgencyWords } from './words';

const EMPTY: NewOffice = { role: ROLES[0], titleVi: '', titleEn: '', mailbox: null, validFrom: null };

/** A further office; who holds it is said on the person's page. */
export function NewOfficeForm({ agencyId }: { agencyId: Id }) {
  const [t, words] = [useAgencyWords(), useWords()];
  const [wish, setWish] = useState(EMPTY);
  const mayOperate = useHasRole('operator');
  const add = useDeed(addOffice(agencyId), { said: t('new.added'), quiet: true, onDone: () => setWish(EMPTY) });
  const set = (change: Partial<NewOffice>) => setWish((before) => ({ ...before, ...change }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.run(wish);
  };
  const text = (field: 'titleVi' | 'titleEn') => (
    <TextInput
      label={t(`new.${field}`)}
      required
      value={wish[field]}
      error={add.problem?.of(field)}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={send} aria-label={t('new.title')}>
      <Stack gap="sm">
        <Title order={3}>{t('new.title')}</Title>
        <Refusal problem={add.problem} beside={['titleVi', 'titleEn', 'mailbox', 'validFrom']} />
        <NativeSelect
          label={t('new.role')}
          maw={320}
          value={wish.role}
          onChange={(event) => set({ role: event.currentTarget.value as Role })}
          data={ROLES.filter((role) => mayOperate || role !== 'operator').map((value) => ({ value, label: words(`role.${value}`) }))}
        />
        {text('titleVi')}
        {text('titleEn')}
        <Group align="flex-end">
          <TextInput
            label={t('mailbox')}
            type="email"
            value={wish.mailbox ?? ''}
            error={add.problem?.of('mailbox')}
            onChange={(event) => set({ mailbox: event.currentTarget.value || null })}
          />
          <DayField
            label={t('new.validFrom')}
            value={wish.validFrom}
            onChange={(validFrom) => set({ validFrom })}
            error={add.problem?.of('validFrom')}
          />
        </Group>
        <Group>
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('new.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
