import { SegmentedControl, Text } from '@mantine/core';
import type { AgreementDetail, TaskView } from '@views/commitments';
import { useMemo, useState } from 'react';
import { useOwnParty } from '../../api/offices';
import { Download, type Downloadable } from '../../pieces/download';
import { Panel } from '../../pieces/panel';
import classes from './agreement.module.css';
import { CommitmentRow } from './commitment-row';
import { belongs, byCommitment, SHOWN, type Shown } from './data';
import { useAgreementWords } from './words';

/** The document's own order: groups, commitments, and under each what is done about it. */
export function Tree({ agreement, tasks }: { agreement: AgreementDetail; tasks: readonly TaskView[] }) {
  const t = useAgreementWords();
  const toBreakDown = useOwnParty(agreement.parties) ? agreement.code : null;
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
      <div className={`${classes.onScreen} ${classes.tools}`}>
        <SegmentedControl
          aria-label={t('tree.show')}
          className={classes.shown}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={SHOWN.map((value) => ({ value, label: t(`tree.${value}`) }))}
        />
        <Download tables={tablesOf(agreement, shown, t)} />
      </div>
      {shown !== 'every' && (
        <Text size="sm" className={classes.onPaper}>
          {t('tree.onlyShown', { kind: t(`tree.${shown}`) })}
        </Text>
      )}
      {nodes.length === 0 && <Text size="sm">{t('tree.none')}</Text>}
      <ul className={classes.tree}>
        {nodes.map((node) => (
          <CommitmentRow key={node.id} node={node} tasks={of} shown={shown} toBreakDown={toBreakDown} />
        ))}
      </ul>
    </Panel>
  );
}

/** What is shown, as lists: the document's rows, what is done about them, and who does it on each side. */
function tablesOf({ id }: AgreementDetail, shown: Shown, t: ReturnType<typeof useAgreementWords>): Downloadable[] {
  const commitments = { name: t('tree.commitments'), path: '/commitments', query: { agreement: id } };
  const tasks = { name: t('tree.tasks'), path: '/tasks', query: { agreementId: id } };
  const assignments = { name: t('tree.assignments'), path: '/assignments', query: { agreementId: id } };
  if (shown === 'withoutTask') return [{ ...commitments, query: { ...commitments.query, withoutTask: true } }];
  if (shown === 'overdue') return [{ ...assignments, query: { ...assignments.query, timeliness: 'overdue' } }];
  if (shown === 'contradiction') return [{ ...tasks, query: { ...tasks.query, contradiction: true } }];
  return [commitments, tasks, assignments];
}
