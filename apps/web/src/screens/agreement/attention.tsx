import { Stack } from '@mantine/core';
import {
  type Icon,
  IconArrowsExchange,
  IconBellOff,
  IconCalendarOff,
  IconCircleCheck,
  IconListCheck,
  IconListTree,
  IconMessageOff,
  IconUserQuestion,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { AgreementDetail, TaskView } from '@views/commitments';
import { useOwnParty } from '../../api/offices';
import { Mark, type Tone } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import classes from './agreement.module.css';
import { useAgreementWords } from './words';

type Thing = 'contradiction' | 'stale' | 'unacknowledged' | 'withoutTask' | 'unassigned' | 'withoutDate' | 'unclear';

const LOOKS: Record<Thing, [Tone, Icon]> = {
  contradiction: ['late', IconArrowsExchange],
  stale: ['late', IconMessageOff],
  unacknowledged: ['soon', IconBellOff],
  withoutTask: ['soon', IconListTree],
  unassigned: ['soon', IconUserQuestion],
  withoutDate: ['soon', IconCalendarOff],
  unclear: ['quiet', IconListCheck],
};
const THINGS = Object.keys(LOOKS) as Thing[];

/** What is silent, missing or at odds: work for the coordinators. */
export function Attention({ agreement, tasks }: { agreement: AgreementDetail; tasks: readonly TaskView[] }) {
  const t = useAgreementWords();
  const mayBreakDown = useOwnParty(agreement.parties) !== undefined;
  const open = tasks.filter((task) => task.state !== 'done' && task.state !== 'no_longer_applicable');
  const counts: Record<Thing, number> = {
    contradiction: tasks.filter((task) => task.contradiction).length,
    stale: agreement.stale,
    unacknowledged: agreement.unacknowledged,
    withoutTask: agreement.commitmentsWithoutTask,
    unassigned: open.filter((task) => task.sixClear.missing.includes('responsibility')).length,
    withoutDate: agreement.tasksWithoutDate,
    unclear: open.filter((task) => !task.sixClear.complete).length,
  };
  const there = THINGS.filter((thing) => counts[thing] > 0);
  return (
    <Panel title={t('attention.title')}>
      <Stack gap="xs" align="flex-start">
        {there.map((thing) => {
          const [tone, icon] = LOOKS[thing];
          return (
            <Mark key={thing} tone={tone} icon={icon}>
              {t(`attention.${thing}`, { count: counts[thing] })}
            </Mark>
          );
        })}
        {there.length === 0 && (
          <Mark tone="well" icon={IconCircleCheck}>
            {t('attention.calm')}
          </Mark>
        )}
        {mayBreakDown && counts.withoutTask + counts.unassigned > 0 && (
          <Link
            to="/agreements/$code/breakdown"
            params={{ code: agreement.code }}
            search={{}}
            className={`${classes.link} ${classes.onScreen}`}
          >
            {t('attention.settle')}
          </Link>
        )}
      </Stack>
    </Panel>
  );
}
