import { Stack, Text, Title } from '@mantine/core';
import type { StatusUpdateView } from '@views/commitments';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import classes from './assignment.module.css';
import { UpdateTexts } from './update-texts';
import { useAssignmentWords } from './words';

/** What was said last time, beside the empty form. */
export function LastUpdate({ update }: { update: StatusUpdateView | undefined }) {
  const t = useAssignmentWords();
  const { nameOf } = useNames();
  return (
    <div className={classes.last}>
      <Stack gap="xs">
        <Title order={3}>{t('last.title')}</Title>
        {update ? (
          <>
            <Text size="sm" c="dimmed">
              {t('last.by', { date: formatDate(update.reportedOn), agency: nameOf(update.agency) })}
            </Text>
            <UpdateTexts update={update} />
          </>
        ) : (
          <Text size="sm">{t('last.none')}</Text>
        )}
      </Stack>
    </div>
  );
}
