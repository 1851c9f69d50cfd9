import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { StatusUpdateView } from '@views/commitments';
import classes from './assignment.module.css';
import { useAssignmentWords } from './words';

const TEXTS = ['results', 'obstacles', 'recommendations'] as const;

/** What an update says; its internal note apart, by colour and word. */
export function UpdateTexts({ update }: { update: StatusUpdateView }) {
  const t = useAssignmentWords();
  return (
    <>
      {update.nothingNew && <Text size="sm">{t('last.nothingNew')}</Text>}
      {TEXTS.filter((field) => update[field]).map((field) => (
        <div key={field}>
          <div className={classes.label}>{t(`report.${field}`)}</div>
          <Text size="sm" className={classes.text}>
            {update[field]}
          </Text>
        </div>
      ))}
      {update.internalNote && (
        <div className={classes.internal}>
          <div className={classes.internalWord}>
            <IconLock size={15} aria-hidden />
            {t('report.internalOnly')}
          </div>
          <Text size="sm" className={classes.text}>
            {update.internalNote}
          </Text>
        </div>
      )}
    </>
  );
}
