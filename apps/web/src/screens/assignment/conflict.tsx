import { Alert, Stack, Text } from '@mantine/core';
import type { StatusUpdateView } from '@views/commitments';
import classes from './assignment.module.css';
import { UpdateTexts } from './update-texts';
import { useAssignmentWords } from './words';

/** Both versions: what somebody else sent in the meantime, above one's own that stays in the form. */
export function Conflict({ update }: { update: StatusUpdateView | undefined }) {
  const t = useAssignmentWords();
  return (
    <>
      <Alert color="yellow" variant="light" role="alert" title={<Text c="var(--ink)">{t('conflict.title')}</Text>}>
        <Stack gap="xs">
          <Text size="sm" c="var(--ink)">
            {t('conflict.more')}
          </Text>
          {update && (
            <>
              <div className={classes.label}>{t('conflict.theirs')}</div>
              <div>
                <UpdateTexts update={update} />
              </div>
            </>
          )}
        </Stack>
      </Alert>
      <div className={classes.label}>{t('conflict.yours')}</div>
    </>
  );
}
