import { Alert, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './assignment.module.css';
import { useAssignmentWords } from './words';

/** Both versions: how it stands after what somebody else did, above what one has typed. */
export function DeedConflict({ isPossible, children }: { isPossible: boolean; children: ReactNode }) {
  const t = useAssignmentWords();
  return (
    <>
      <Alert color="yellow" variant="light" role="alert" title={<Text c="var(--ink)">{t('conflict.changed')}</Text>}>
        <Stack gap="xs">
          <Text size="sm" c="var(--ink)">
            {t(isPossible ? 'conflict.lookAgain' : 'conflict.impossible')}
          </Text>
          <div className={classes.label}>{t('conflict.now')}</div>
          <div>{children}</div>
        </Stack>
      </Alert>
      <div className={classes.label}>{t('conflict.yours')}</div>
    </>
  );
}
