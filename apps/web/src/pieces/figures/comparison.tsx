import { Stack, Text, Title } from '@mantine/core';
import type { Figures } from '@views/reports';
import { usePeriod } from '../../words/period';
import { CountTiles } from '../count-tiles';
import { Panel } from '../panel';
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
            <Title order={3} mb="xs">
              {t('since', { period: period(before.periodKey) })}
            </Title>
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
    <CountTiles
      tiles={FOUR.map((timeliness) => ({
        timeliness,
        count: before.counts[timeliness] + before.change[timeliness],
        beside: [`${moved(before.change[timeliness])} · ${t('was', { count: before.counts[timeliness] })}`],
      }))}
    />
  );
}
