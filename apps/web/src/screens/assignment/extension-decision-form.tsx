import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { AssignmentDetail } from '@views/commitments';
import { useDeed } from '../../api/deed';
import { useKept } from '../../api/kept';
import { useWelcome } from '../../api/welcome';
import { Refusal } from '../../pieces/refusal';
import { deedsOn } from './data';
import { DeedConflict } from './deed-conflict';
import { StandsNow } from './stands-now';
import { useAssignmentWords } from './words';

/** Yes or no to the request that waits; a word is needed with a no. */
export function ExtensionDecisionForm({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { id, version } = assignment;
  const { value: note, set, drop } = useKept(`dondoc.extension.decide.${id}.${useWelcome().person?.id}`, '', (text) => text !== '');
  const decide = useDeed(deedsOn(id).decideExtension, { said: t('extension.decided'), quiet: true, onDone: drop });
  const decided = (approve: boolean) => decide.run({ approve, version, ...(note && { note }) });
  const isConflict = decide.problem?.code === 'assignment.changed';
  return (
    <Stack gap="sm">
      {isConflict && (
        <DeedConflict isPossible>
          <StandsNow assignment={assignment} />
        </DeedConflict>
      )}
      {!isConflict && <Refusal problem={decide.problem} beside={['note']} />}
      <Textarea
        label={t('extension.note')}
        autosize
        minRows={1}
        value={note}
        error={decide.problem?.of('note')}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button loading={decide.isPending} onClick={() => decided(true)}>
          {t('extension.approve')}
        </Button>
        <Button variant="default" disabled={decide.isPending} onClick={() => decided(false)}>
          {t('extension.refuse')}
        </Button>
      </Group>
    </Stack>
  );
}
