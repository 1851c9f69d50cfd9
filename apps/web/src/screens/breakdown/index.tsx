import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { agreementQuery, tasksQuery } from '../../api/agreements';
import { useOwnParty } from '../../api/offices';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import { useNames } from '../../words/names';
import { AssignForm } from './assign-form';
import classes from './breakdown.module.css';
import { TasksForm } from './tasks-form';
import { useBreakdownWords } from './words';

/** The coordinator's desk for one agreement: commitments become tasks, tasks get an agency of the own side. */
export function Breakdown() {
  const { code } = useParams({ from: '/inside/agreements/$code/breakdown' });
  const { commitment } = useSearch({ from: '/inside/agreements/$code/breakdown' });
  const { data: agreement } = useSuspenseQuery(agreementQuery(code));
  const { data: tasks } = useSuspenseQuery(tasksQuery(agreement.id));
  const t = useBreakdownWords();
  const { titleOf } = useNames();
  const party = useOwnParty(agreement.parties);
  const above = (
    <Link to="/agreements/$code" params={{ code: agreement.code }} className={classes.link}>
      {titleOf(agreement)}
    </Link>
  );
  return (
    <Page title={t('title', { agreement: titleOf(agreement) })} heading={t('heading')} above={above}>
      {!party && <Empty title={t('notYours')}>{t('notYoursMore')}</Empty>}
      {party && (
        <>
          <TasksForm agreement={agreement} party={party} begun={commitment} />
          <AssignForm
            agreement={agreement}
            party={party}
            tasks={tasks.filter((task) => task.sides.every((side) => side.partyId !== party.id))}
          />
        </>
      )}
    </Page>
  );
}
