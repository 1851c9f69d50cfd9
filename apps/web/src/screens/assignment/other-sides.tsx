import { Stack, Text } from '@mantine/core';
import type { SideView } from '@views/commitments';
import { AnchorLink } from '../../pieces/links';
import { Panel } from '../../pieces/panel';
import { StateMark } from '../../pieces/state-mark';
import { TimelinessMark } from '../../pieces/timeliness-mark';
import { Until } from '../../pieces/until';
import { useNames } from '../../words/names';
import classes from './assignment.module.css';
import { useAssignmentWords } from './words';

/** How the same task stands with the others. */
export function OtherSides({ sides, taskId }: { sides: readonly SideView[]; taskId: string }) {
  const t = useAssignmentWords();
  const { nameOf } = useNames();
  return (
    <Panel title={t('otherSides.title')}>
      {sides.length === 0 && <Text size="sm">{t('otherSides.none')}</Text>}
      <Stack>
        {sides.map((side) => (
          <div key={side.assignmentId}>
            <Text fw={600} size="sm">
              {nameOf(side.locality)}
            </Text>
            <Text size="sm">{nameOf(side.leadAgency)}</Text>
            <span className={classes.marks}>
              {side.state !== 'done' && <StateMark state={side.state} />}
              {side.dueDate && side.timeliness !== 'doneOnTime' && side.timeliness !== 'doneLate' ? (
                <Until date={side.dueDate} />
              ) : (
                <TimelinessMark timeliness={side.timeliness} />
              )}
            </span>
          </div>
        ))}
      </Stack>
      <AnchorLink to="/tasks/$id" params={{ id: taskId }} size="sm" mt="sm" display="inline-block">
        {t('otherSides.beside')}
      </AnchorLink>
    </Panel>
  );
}
