import { Stack, Text, Title } from '@mantine/core';
import { Panel } from '../../pieces/panel';
import { KINDS } from '../ladders/data';
import { Rungs } from '../ladders/rungs';
import { useLaddersWords } from '../ladders/words';
import type { Ladders } from './data';
import { useCyclesWords } from './words';

/** The ladders that a version of a cycle carries; every other kind climbs the ladder of each side. */
export function OwnLadders({ ladders }: { ladders: Ladders }) {
  const [t, kinds] = [useCyclesWords(), useLaddersWords()];
  const own = KINDS.filter((kind) => ladders[kind]?.length);
  return (
    <Panel title={t('ladders.title')}>
      <Text size="sm" c="dimmed">
        {own.length === 0 ? t('ladders.none') : t('ladders.others')}
      </Text>
      <Stack gap="sm">
        {own.map((kind) => (
          <section key={kind} aria-label={kinds(`kind.${kind}`)}>
            <Title order={3} my="xs">
              {kinds(`kind.${kind}`)}
            </Title>
            <Rungs rungs={ladders[kind] ?? []} subject={kind} />
          </section>
        ))}
      </Stack>
    </Panel>
  );
}
