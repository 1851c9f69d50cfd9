import { IconBell, IconCalendarQuestion, IconMoodSad, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { WorkView } from '@views/commitments';
import type { LocalDate } from '@views/kernel';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { StateMark } from '../../pieces/state-mark';
import { Until } from '../../pieces/until';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { usePeriod } from '../../words/period';
import type { Group } from './data';
import classes from './my-work.module.css';
import { useMyWorkWords } from './words';

interface WorkItemProps {
  work: WorkView;
  group: Group;
  soonUntil: LocalDate;
  leads: boolean;
}

export function WorkItem({ work, group, soonUntil, leads }: WorkItemProps) {
  const t = useMyWorkWords();
  const { titleOf, nameOf } = useNames();
  const period = usePeriod();
  const agreement = titleOf({ titleVi: work.agreementTitleVi, titleEn: work.agreementTitleEn });
  const isOthers = group === 'toConfirm' || group === 'toDecide';
  return (
    <li className={list.item}>
      <Link to="/assignments/$id" params={{ id: work.id }} className={list.title}>
        {work.title}
      </Link>
      <div className={list.where}>
        {agreement} ·{' '}
        <Link to="/tasks/$id" params={{ id: work.taskId }} className={classes.task}>
          {work.taskCode}
        </Link>
        {(isOthers || !leads) && ` · ${nameOf(work.leadAgency)}`}
      </div>
      <div className={list.marks}>
        <Until date={work.nextOn} soonUntil={soonUntil} />
        <StateMark state={work.state} />
        <Marks work={work} isOthers={isOthers} leads={leads} />
      </div>
      {work.asked && !isOthers && (
        <div className={classes.asked}>{t('asked', { period: period(work.asked.periodKey), date: formatDate(work.asked.deadline) })}</div>
      )}
      {work.openExtension && group === 'toDecide' && (
        <div className={classes.asked}>
          {t('extensionAsked', { date: formatDate(work.openExtension.toDate), reason: work.openExtension.reason })}
        </div>
      )}
    </li>
  );
}

/** What else is worth a word; nothing where all is as usual. */
function Marks({ work, isOthers, leads }: { work: WorkView; isOthers: boolean; leads: boolean }) {
  const t = useMyWorkWords();
  return (
    <>
      {!isOthers && leads && work.acknowledgedAt === null && (
        <Mark tone="soon" icon={IconBell}>
          {t('unacknowledged')}
        </Mark>
      )}
      {!isOthers && !leads && (
        <Mark tone="quiet" icon={IconUsersGroup}>
          {t('cooperates')}
        </Mark>
      )}
      {work.obstacleReported && (
        <Mark tone="soon" icon={IconMoodSad}>
          {t('obstacle')}
        </Mark>
      )}
      {work.openExtension && !isOthers && (
        <Mark tone="quiet" icon={IconCalendarQuestion}>
          {t('extensionOpen', { date: formatDate(work.openExtension.toDate) })}
        </Mark>
      )}
      <Mark tone="plain">
        {t('progress', { progress: work.progress })} ·{' '}
        {work.lastUpdateOn ? t('lastUpdate', { date: formatDate(work.lastUpdateOn) }) : t('neverUpdated')}
      </Mark>
    </>
  );
}
