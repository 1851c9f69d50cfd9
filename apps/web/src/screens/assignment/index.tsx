import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../frame/page';
import { StateMark } from '../../pieces/state-mark';
import { TimelinessMark } from '../../pieces/timeliness-mark';
import { Until } from '../../pieces/until';
import { RemindersPanel } from '../../reminders/panel';
import { useNames } from '../../words/names';
import classes from './assignment.module.css';
import { assignmentQuery } from './data';
import { Decisions } from './decisions';
import { Directives } from './directives';
import { Evidence } from './evidence';
import { Explanations } from './explanations';
import { Extensions } from './extensions';
import { Facts } from './facts';
import { History } from './history';
import { Notices } from './notices';
import { OtherSides } from './other-sides';
import { ReportForm } from './report-form';
import { useAssignmentWords } from './words';

/** One side's part of a task: what its agency reports, and everything that was said about it. */
export function Assignment() {
  const { id } = useParams({ from: '/inside/assignments/$id' });
  const { data: assignment } = useSuspenseQuery(assignmentQuery(id));
  const t = useAssignmentWords();
  const { titleOf } = useNames();
  const agreement = titleOf({ titleVi: assignment.agreementTitleVi, titleEn: assignment.agreementTitleEn });
  const commitment = titleOf({ titleVi: assignment.commitmentTitleVi, titleEn: assignment.commitmentTitleEn });
  const reports = (['report', 'submit', 'addPart'] as const).some((deed) => assignment.may.includes(deed));
  const above = (
    <>
      <Link to="/agreements/$code" params={{ code: assignment.agreementCode }} className={classes.above}>
        {agreement}
      </Link>{' '}
      · {commitment} ·{' '}
      <Link to="/tasks/$id" params={{ id: assignment.taskId }} className={classes.above}>
        {t('reference', { task: assignment.taskCode })}
      </Link>
    </>
  );
  return (
    <Page title={assignment.title} above={above} about={<Marks id={id} />}>
      {assignment.deliverable && <Text>{t('deliverable', { deliverable: assignment.deliverable })}</Text>}
      <Notices assignment={assignment} />
      <div className={classes.columns}>
        <div className={classes.column}>
          {reports && <ReportForm key={id} assignment={assignment} />}
          <Evidence assignment={assignment} mayAdd={reports} />
          <Explanations assignment={assignment} />
          <History updates={assignment.updates} />
          {assignment.own && <RemindersPanel assignmentId={id} />}
        </div>
        <div className={classes.column}>
          <Facts assignment={assignment} />
          <Decisions assignment={assignment} />
          <Directives assignment={assignment} />
          <Extensions assignment={assignment} />
          <OtherSides sides={assignment.otherSides} taskId={assignment.taskId} />
        </div>
      </div>
    </Page>
  );
}

function Marks({ id }: { id: string }) {
  const { data } = useSuspenseQuery(assignmentQuery(id));
  return (
    <span className={classes.marks}>
      {data.state !== 'done' && <StateMark state={data.state} />}
      {data.doneOn === null && data.dueDate !== null ? <Until date={data.dueDate} /> : <TimelinessMark timeliness={data.timeliness} />}
    </span>
  );
}
