import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ExtensionLimitsView } from '@views/commitments';
import type { Id } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { Panel } from '../../pieces/panel';
import { Refusal } from '../../pieces/refusal';
import { type ExtensionLimits, extensionLimitsQuery, putExtensionLimits } from './data';
import { useLaddersWords } from './words';

/** How often and how far an assignment of this locality may be extended. */
export function ExtensionLimitsPanel({ localityId, mayChange }: { localityId: Id; mayChange: boolean }) {
  const t = useLaddersWords();
  const { items } = useSuspenseQuery(extensionLimitsQuery).data;
  const limits = items.find((one) => one.localityId === localityId);
  if (!limits) return null;
  const { byCoordinator, most, mostDays } = limits;
  return (
    <Panel title={t('extensions.title')}>
      {mayChange ? <LimitsForm key={localityId} limits={limits} /> : <Text>{t('extensions.said', { byCoordinator, most, mostDays })}</Text>}
    </Panel>
  );
}

const FIELDS = ['byCoordinator', 'most', 'mostDays'] as const satisfies (keyof ExtensionLimits)[];

function LimitsForm({ limits: { localityId, byCoordinator, most, mostDays } }: { limits: ExtensionLimitsView }) {
  const t = useLaddersWords();
  const [wish, setWish] = useState<ExtensionLimits>({ byCoordinator, most, mostDays });
  const save = useDeed(putExtensionLimits(localityId), { said: t('extensions.saved'), quiet: true });
  const number = (field: keyof ExtensionLimits, from: number, help?: string) => (
    <NumberInput
      label={t(`extensions.${field}`)}
      description={help}
      min={from}
      allowDecimal={false}
      required
      value={wish[field]}
      error={save.problem?.of(field)}
      onChange={(value) => setWish((before) => ({ ...before, [field]: Number(value) }))}
    />
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.run(wish);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('extensions.about')}
        </Text>
        <Group align="flex-end" wrap="wrap">
          {number('byCoordinator', 0, t('extensions.byCoordinatorHelp'))}
          {number('most', 1)}
          {number('mostDays', 1)}
        </Group>
        <Refusal problem={save.problem} beside={FIELDS} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('extensions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
