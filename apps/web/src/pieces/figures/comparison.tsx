import { Stack, Text, Title } from '@mantine/core';
import type { Figures } from '@views/reports';
import { usePeriod } from '../../words/period';
import counts from '../counts.module.css';
import { Panel } from '../panel';
import { TimelinessMark } from '../timeliness-mark';
import { FOUR } from './four';
import { OpenPoints } from './open-points';
import { Promised } from './promised';
import type { AssignmentOf } from './task-link';
import { useFiguresWords } from './words';

export type Compared = Figures['comparison'];

/** What changed since the period before, what had been promised for this one and what came of it, and which conclusions wait. */
export function Comparison({ comparison, assignmentOf }: { comparison: Compared; assignmentOf?: AssignmentOf }) {
  const t = useFiguresWords();
  const period = usePeriod();
  const { before, promised, came, points } = comparison;
  return (
    <Panel title={t('comparison')}>
      <Stack>
        {before ? (
          <section>
            <Title order={3}>{t('since', { period: period(before.periodKey) })}</Title>
            <Changes before={before} />
          </section>
        ) : (
          <Text size="sm">{t('first')}</Text>
        )}
        {before && <Promised promised={promised} came={came} assignmentOf={assignmentOf} />}
        <OpenPoints points={points} assignmentOf={assignmentOf} />
      </Stack>
    </Panel>
  );
}

function Changes({ before }: { before: NonNullable<Compared['before']> }) {
  const t = useFiguresWords();
  const moved = (by: number) => (by === 0 ? t('same') : t(by > 0 ? 'more' : 'fewer', { count: Math.abs(by) }));
  return (
    <dl className={counts.counts}>
      {FOUR.map((group) => (
        <div key={group} className={counts.count}>
          <dt>
            <TimelinessMark timeliness={group} />
          </dt>
          <dd>
            <span className={counts.number}>{before.counts[group] + before.change[group]}</span>
            <span className={counts.beside}>
              {moved(before.change[group])} · {t('was', { count: before.counts[group] })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
