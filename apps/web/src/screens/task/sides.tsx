import { Text, Title } from '@mantine/core';
import type { TaskDetail, UnassignedSideView } from '@views/commitments';
import { Panel } from '../../pieces/panel';
import { useNames } from '../../words/names';
import { AssignSide } from './assign-side';
import { Side } from './side';
import classes from './task.module.css';
import { useTaskWords } from './words';

/** Every side of the task beside the others. */
export function Sides({ task }: { task: TaskDetail }) {
  const t = useTaskWords();
  return (
    <Panel title={t('sides.title')}>
      <div className={classes.sides}>
        {task.assignments.map((assignment) => (
          <Side key={assignment.id} assignment={assignment} />
        ))}
        {task.unassigned.map((side) => (
          <Unassigned key={side.partyId} task={task} side={side} />
        ))}
      </div>
    </Panel>
  );
}

function Unassigned({ task, side }: { task: TaskDetail; side: UnassignedSideView }) {
  const t = useTaskWords();
  const { nameOf } = useNames();
  return (
    <section className={classes.side}>
      <Title order={3}>{nameOf(side.locality)}</Title>
      <Text size="sm">{t(side.obliged ? 'sides.notGiven' : 'sides.notBound')}</Text>
      {side.mayAssign && <AssignSide task={task} side={side} />}
    </section>
  );
}
