import { Button, Group, Text } from '@mantine/core';
import { IconLifebuoy, IconUsersGroup } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import type { StatusUpdateView } from '@views/commitments';
import { useState } from 'react';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { StateMark } from '../../pieces/state-mark';
import { formatInstant } from '../../words/dates';
import { useNames } from '../../words/names';
import classes from './assignment.module.css';
import { UpdateTexts } from './update-texts';
import { useAssignmentWords } from './words';

const FIRST = 5;
/** Where an address may lead. */
const placeOf = ({ id }: StatusUpdateView) => `update-${id}`;

/** Every update, newest first. */
export function History({ updates }: { updates: readonly StatusUpdateView[] }) {
  const t = useAssignmentWords();
  const wanted = useLocation({ select: ({ hash }) => hash });
  const [isWhole, setWhole] = useState(() => updates.findIndex((update) => placeOf(update) === wanted) >= FIRST);
  if (updates.length === 0) return null;
  const shown = isWhole ? updates : updates.slice(0, FIRST);
  return (
    <Panel title={t('history.title')}>
      <ol className={classes.updates}>
        {shown.map((update) => (
          <Update key={update.id} update={update} />
        ))}
      </ol>
      {shown.length < updates.length && (
        <Button variant="default" mt="md" onClick={() => setWhole(true)}>
          {t('history.more', { count: updates.length })}
        </Button>
      )}
    </Panel>
  );
}

function Update({ update }: { update: StatusUpdateView }) {
  const t = useAssignmentWords();
  const { nameOf } = useNames();
  return (
    <li className={classes.update} id={placeOf(update)}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {formatInstant(update.reportedAt)}
        </Text>
        <Text size="sm" c="dimmed">
          {[nameOf(update.agency), update.personName].filter(Boolean).join(' · ')}
        </Text>
        <StateMark state={update.state} />
        <Mark tone="plain">{update.progress}%</Mark>
        {update.isPart && (
          <Mark tone="quiet" icon={IconUsersGroup}>
            {t('history.part')}
          </Mark>
        )}
        {update.onBehalf && (
          <Mark tone="quiet" icon={IconLifebuoy}>
            {t('history.onBehalf')}
          </Mark>
        )}
      </Group>
      <UpdateTexts update={update} />
    </li>
  );
}
