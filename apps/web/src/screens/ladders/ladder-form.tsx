import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { LadderView } from '@views/reminders';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { Refusal } from '../../pieces/refusal';
import { useWords } from '../../words/words';
import { Changes } from './changes';
import { ladderDeeds } from './data';
import { inOrder, without } from './rung';
import { RungsEditor, rowsOf, rungsOf } from './rungs-editor';
import { useLaddersWords } from './words';

/** The whole ladder is written anew; what would change is said before, and what has changed after. */
export function LadderForm({ ladder, onDone }: { ladder: LadderView; onDone: () => void }) {
  const t = useLaddersWords();
  const words = useWords();
  const { kind, localityId } = ladder;
  const [rows, setRows] = useState(rowsOf(inOrder(ladder.rungs)));
  const rungs = rungsOf(rows);
  const [added, dropped] = [without(rungs, ladder.rungs).length, without(ladder.rungs, rungs).length];
  const save = useDeed(ladderDeeds(localityId, kind).put, {
    quiet: true,
    onDone: () => {
      notifications.show({
        message: t('saved', { added, dropped }),
        color: 'green',
        closeButtonProps: { 'aria-label': words('deed.close') },
      });
      onDone();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const sorted = [...rows].sort((a, b) => a.rung.offset - b.rung.offset);
    setRows(sorted);
    save.run(rungsOf(sorted));
  };
  return (
    <form onSubmit={send} aria-label={t('edit')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {kind === 'stale' ? t('editSilent') : t('editAbout')}
        </Text>
        <RungsEditor subject={kind} rows={rows} problem={save.problem} onChange={setRows} />
        <Changes before={ladder.rungs} after={rungs} subject={kind} />
        {save.problem?.details.rung === undefined && <Refusal problem={save.problem} />}
        <Group>
          <Button type="submit" loading={save.isPending} disabled={added + dropped === 0}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {words('deed.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
