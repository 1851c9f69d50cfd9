import { SegmentedControl, Text } from '@mantine/core';
import type { AgreementDetail, TaskView } from '@views/commitments';
import { useMemo, useState } from 'react';
import { Panel } from '../../pieces/panel';
import classes from './agreement.module.css';
import { CommitmentRow } from './commitment-row';
import { belongs, byCommitment, SHOWN, type Shown } from './data';
import { useAgreementWords } from './words';

/** The document's own order: groups, commitments, and under each what is done about it. */
export function Tree({ agreement, tasks }: { agreement: AgreementDetail; tasks: readonly TaskView[] }) {
  const t = useAgreementWords();
  const [shown, setShown] = useState<Shown>('every');
  const of = useMemo(() => byCommitment(tasks), [tasks]);
  const nodes = agreement.tree.filter((node) => belongs(node, of, shown));
  const { statedCount, listedCount } = agreement;
  return (
    <Panel title={t('tree.title')}>
      {statedCount !== null && listedCount !== null && statedCount !== listedCount && (
        <Text size="sm" mb="sm">
          {t('tree.counts', { stated: statedCount, listed: listedCount })}
        </Text>
      )}
      <div className={classes.onScreen}>
        <SegmentedControl
          aria-label={t('tree.show')}
          className={classes.shown}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={SHOWN.map((value) => ({ value, label: t(`tree.${value}`) }))}
        />
      </div>
      {nodes.length === 0 && <Text size="sm">{t('tree.none')}</Text>}
      <ul className={classes.tree}>
        {nodes.map((node) => (
          <CommitmentRow key={node.id} node={node} tasks={of} shown={shown} />
        ))}
      </ul>
    </Panel>
  );
}
