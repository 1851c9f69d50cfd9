import { Text } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle, IconUrgent } from '@tabler/icons-react';
import type { SealsView } from '@views/journal';
import list from '../../../pieces/list.module.css';
import { Mark } from '../../../pieces/mark';
import { formatInstant } from '../../../words/dates';
import { useNames } from '../../../words/names';
import { useJournalWords } from '../words';

/** What the last verification found, in words. */
export function State({ seals: { name, facts, last } }: { seals: SealsView }) {
  const t = useJournalWords();
  const { say } = useNames();
  return (
    <Text component="div" size="sm" className={list.marks}>
      <span>{t('seals.facts', { name: say(name), facts })}</span>
      {last === null && (
        <Mark tone="quiet" icon={IconHelpCircle}>
          {t('seals.never')}
        </Mark>
      )}
      {last && !last.break && (
        <Mark tone="well" icon={IconCircleCheck}>
          {t('seals.whole', { facts: last.facts })}
        </Mark>
      )}
      {last?.break && (
        <Mark tone="late" icon={IconUrgent}>
          {t('seals.broken', { what: say(last.break.words) })}
        </Mark>
      )}
      {last && <span>{t('seals.lastOn', { at: formatInstant(last.at), by: last.by })}</span>}
    </Text>
  );
}
