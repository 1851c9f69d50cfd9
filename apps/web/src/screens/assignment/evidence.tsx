import { Anchor, Stack, Text } from '@mantine/core';
import { IconPaperclip, IconShieldLock } from '@tabler/icons-react';
import type { AssignmentDetail } from '@views/commitments';
import { FileDrop } from '../../pieces/file-drop';
import { Panel } from '../../pieces/panel';
import { formatInstant } from '../../words/dates';
import classes from './assignment.module.css';
import { Sending } from './sending';
import { useSending } from './use-sending';
import { useAssignmentWords } from './words';

const ENDINGS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.doc,.xls,.ppt,.jpg,.jpeg,.png,.txt,.csv';
const KB = 1024;

export function Evidence({ assignment, mayAdd }: { assignment: AssignmentDetail; mayAdd: boolean }) {
  const t = useAssignmentWords();
  return (
    <Panel title={t('evidence.title')}>
      <Stack>
        {assignment.evidence.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('evidence.none')}
          </Text>
        )}
        <ul className={classes.files}>
          {assignment.evidence.map((file) => (
            <li key={file.id}>
              <IconPaperclip size={16} aria-hidden />{' '}
              <Anchor href={`/api/assignments/${assignment.id}/evidence/${file.id}`} download>
                {file.fileName}
              </Anchor>{' '}
              <Text span size="sm" c="dimmed">
                {t('evidence.file', { size: Math.ceil(file.size / KB), at: formatInstant(file.addedAt) })}
              </Text>
            </li>
          ))}
        </ul>
        {mayAdd && <AddEvidence assignmentId={assignment.id} />}
      </Stack>
    </Panel>
  );
}

function AddEvidence({ assignmentId }: { assignmentId: string }) {
  const t = useAssignmentWords();
  const { sendings, send } = useSending(assignmentId);
  return (
    <>
      <FileDrop label={t('evidence.drop')} choose={t('evidence.choose')} accept={ENDINGS} multiple onFiles={send}>
        <Text size="sm" c="dimmed">
          {t('evidence.kinds')}
        </Text>
        <Text size="sm" fw={600} c="var(--late)">
          <IconShieldLock size={16} aria-hidden /> {t('evidence.warning')}
        </Text>
      </FileDrop>
      <Sending sendings={sendings} />
    </>
  );
}
