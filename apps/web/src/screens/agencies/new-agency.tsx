import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client';
import { useDeed } from '../../api/deed';
import { useAdministered } from '../../api/offices';
import { DayField } from '../../pieces/day-field';
import { Panel } from '../../pieces/panel';
import { Refusal } from '../../pieces/refusal';
import { useNames } from '../../words/names';
import { KINDS } from './kinds';
import { useAgenciesWords } from './words';

interface NewAgency {
  localityId: string;
  code: string;
  nameVi: string;
  nameEn: string;
  kind: string;
  validFrom: LocalDate | null;
}

const addAgency = (input: NewAgency) => api.post<{ code: string }>('/agencies', input);

/** An agency that no import has brought. What becomes of one later is told by successions. */
export function NewAgencyForm() {
  const t = useAgenciesWords();
  const { nameOf } = useNames();
  const localities = useAdministered();
  const go = useNavigate();
  const [wish, setWish] = useState<NewAgency>({
    localityId: localities[0]?.id ?? '',
    code: '',
    nameVi: '',
    nameEn: '',
    kind: KINDS[0],
    validFrom: null,
  });
  const add = useDeed(addAgency, {
    said: t('added'),
    quiet: true,
    onDone: ({ code }) => void go({ to: '/agencies/$code', params: { code } }),
  });
  const set = (change: Partial<NewAgency>) => setWish((before) => ({ ...before, ...change }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.run(wish);
  };
  const text = (field: 'code' | 'nameVi' | 'nameEn', description?: string) => (
    <TextInput
      label={t(`new.${field}`)}
      description={description}
      required
      value={wish[field]}
      error={add.problem?.of(field)}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Panel title={t('new.title')}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('new.about')}
          </Text>
          <Refusal problem={add.problem} beside={['code', 'nameVi', 'nameEn', 'validFrom']} />
          {text('nameVi')}
          {text('nameEn')}
          {text('code', t('new.codeHelp'))}
          <Group align="flex-end">
            <NativeSelect
              label={t('new.kind')}
              value={wish.kind}
              onChange={(event) => set({ kind: event.currentTarget.value })}
              data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            {localities.length > 1 && (
              <NativeSelect
                label={t('whose')}
                value={wish.localityId}
                onChange={(event) => set({ localityId: event.currentTarget.value })}
                data={localities.map((locality) => ({ value: locality.id, label: nameOf(locality) }))}
              />
            )}
            <DayField
              label={t('new.validFrom')}
              value={wish.validFrom}
              onChange={(validFrom) => set({ validFrom })}
              error={add.problem?.of('validFrom')}
            />
          </Group>
          <Group>
            <Button type="submit" loading={add.isPending}>
              {t('new.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
