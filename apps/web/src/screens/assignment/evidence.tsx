import { Anchor, Button, FileButton, Stack, Text } from '@mantine/core';
import { IconPaperclip, IconShieldLock, IconUpload } from '@tabler/icons-react';
import type { AssignmentDetail } from '@views/commitments';
import { useState } from 'react';
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
  const [isOver, setOver] = useState(false);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files; the button inside does the same by keyboard */}
      <div
        className={`${classes.drop} ${isOver ? classes.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          send([...event.dataTransfer.files]);
        }}
      >
        <Text size="sm">{t('evidence.drop')}</Text>
        <FileButton multiple accept={ENDINGS} onChange={send} inputProps={{ 'aria-label': t('evidence.choose') }}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              {t('evidence.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('evidence.kinds')}
        </Text>
        <Text size="sm" fw={600} c="var(--late)">
          <IconShieldLock size={16} aria-hidden /> {t('evidence.warning')}
        </Text>
      </div>
      <Sending sendings={sendings} />
    </>
  );
}
