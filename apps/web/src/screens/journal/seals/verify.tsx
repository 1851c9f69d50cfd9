import { Button, Group, Progress, TextInput } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useDeed } from '../../../api/deed';
import { useJournalWords } from '../words';
import { verify } from './data';

/** Goes along the seals now, and compares them with an anchor that came by mail. */
export function Verify({ localityId }: { localityId: string }) {
  const t = useJournalWords();
  const [anchor, setAnchor] = useState('');
  const [percent, told] = useState(0);
  const { run, isPending, problem } = useDeed(verify, { said: t('seals.verified') });
  const start = () => {
    told(0);
    run({ localityId, anchor, told });
  };
  return (
    <>
      <Group align="flex-end" mb="xs">
        <TextInput
          label={t('seals.anchor')}
          description={t('seals.anchorHelp')}
          value={anchor}
          onChange={(event) => setAnchor(event.currentTarget.value)}
          error={problem?.of('anchor')}
          style={{ flexGrow: 1 }}
        />
        <Button onClick={start} loading={isPending} leftSection={<IconShieldCheck size={18} aria-hidden />}>
          {t('seals.verify')}
        </Button>
      </Group>
      {isPending && <Progress value={percent} aria-label={t('seals.progress', { percent })} mb="xs" />}
    </>
  );
}
