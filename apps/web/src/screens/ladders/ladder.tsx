import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAdjustments, IconCircleCheck } from '@tabler/icons-react';
import type { LadderView } from '@views/reminders';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { useWords } from '../../words/words';
import { Changes } from './changes';
import { ladderDeeds } from './data';
import { LadderForm } from './ladder-form';
import { Rungs } from './rungs';
import { useLaddersWords } from './words';

type Doing = 'read' | 'edit' | 'reset';

/** One ladder: read, changed, or taken back to the one that is built in. */
export function LadderPanel({ ladder, mayChange }: { ladder: LadderView; mayChange: boolean }) {
  const t = useLaddersWords();
  const [doing, setDoing] = useState<Doing>('read');
  const { kind, rungs, builtIn } = ladder;
  return (
    <Panel title={t(`kind.${kind}`)}>
      <Stack gap="sm">
        <Group gap="xs">
          <Mark tone="quiet" icon={builtIn ? IconCircleCheck : IconAdjustments}>
            {builtIn ? t('builtIn') : t('own')}
          </Mark>
          <span>{t('rungs', { count: rungs.length })}</span>
        </Group>
        {doing === 'edit' ? <LadderForm ladder={ladder} onDone={() => setDoing('read')} /> : <Rungs rungs={rungs} subject={kind} />}
        {doing === 'reset' && <Reset ladder={ladder} onDone={() => setDoing('read')} />}
        {mayChange && doing === 'read' && (
          <Group>
            <Button variant="default" onClick={() => setDoing('edit')}>
              {t('edit')}
            </Button>
            {!builtIn && (
              <Button variant="default" onClick={() => setDoing('reset')}>
                {t('reset')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Panel>
  );
}

function Reset({ ladder, onDone }: { ladder: LadderView; onDone: () => void }) {
  const t = useLaddersWords();
  const cancel = useWords()('deed.cancel');
  const { localityId, kind, rungs, usual } = ladder;
  const reset = useDeed(ladderDeeds(localityId, kind).reset, { said: t('wasReset'), onDone });
  return (
    <Stack gap="xs">
      <Text size="sm">{t('resetAbout')}</Text>
      <Changes before={rungs} after={usual} subject={kind} />
      <Group>
        <Button loading={reset.isPending} onClick={() => reset.run()}>
          {t('resetNow')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {cancel}
        </Button>
      </Group>
    </Stack>
  );
}
