import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { TaskDetail } from '@views/commitments';
import { Page } from '../../frame/page';
import { RemindersPanel } from '../../reminders/panel';
import { useNames } from '../../words/names';
import { taskQuery } from './data';
import { History } from './history';
import { Sides } from './sides';
import { Standing } from './standing';
import classes from './task.module.css';
import { useTaskWords } from './words';

/** A task over all its sides: what was agreed, how each side stands, and what was done about it. */
export function Task() {
  const { id } = useParams({ from: '/inside/tasks/$id' });
  const { data: task } = useSuspenseQuery(taskQuery(id));
  const t = useTaskWords();
  const { nameOf } = useNames();
  const own = task.assignments.filter((assignment) => assignment.own);
  return (
    <Page title={task.title} above={<Above task={task} />} about={t('code', { code: task.code })}>
      <Standing task={task} />
      <Sides task={task} />
      <div className={classes.columns}>
        <History taskId={task.id} />
        <div className={classes.column}>
          {own.map((assignment) => (
            <div key={assignment.id}>
              {own.length > 1 && <Text size="sm">{nameOf(assignment.locality)}</Text>}
              <RemindersPanel assignmentId={assignment.id} />
            </div>
          ))}
        </div>
      </div>
    </Page>
  );
}

function Above({ task }: { task: TaskDetail }) {
  const { titleOf } = useNames();
  const { agreementCode, agreementTitleVi, agreementTitleEn, commitmentTitleVi, commitmentTitleEn } = task;
  return (
    <>
      <Link to="/agreements/$code" params={{ code: agreementCode }} className={classes.link}>
        {titleOf({ titleVi: agreementTitleVi, titleEn: agreementTitleEn })}
      </Link>{' '}
      ·{' '}
      <Link to="/agreements/$code" params={{ code: agreementCode }} hash={`commitment-${task.commitmentId}`} className={classes.link}>
        {titleOf({ titleVi: commitmentTitleVi, titleEn: commitmentTitleEn })}
      </Link>
    </>
  );
}
