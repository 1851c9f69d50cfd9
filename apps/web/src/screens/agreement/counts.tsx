import { Text } from '@mantine/core';
import type { AgreementDetail, Timeliness } from '@views/commitments';
import { useToday } from '../../api/welcome';
import classes from '../../pieces/counts.module.css';
import { Panel } from '../../pieces/panel';
import { TimelinessMark } from '../../pieces/timeliness-mark';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { useAgreementWords } from './words';

const FOUR: Timeliness[] = ['doneOnTime', 'doneLate', 'inTerm', 'overdue'];
const BESIDE: Timeliness[] = ['noDueDate', 'ongoing'];

/** The four counts that everybody knows, and beside them what cannot be judged by time, for each side. */
export function Counts({ agreement }: { agreement: AgreementDetail }) {
  const t = useAgreementWords();
  const { nameOf } = useNames();
  const today = useToday();
  const sides = agreement.parties.map((party) => ({
    party,
    counts: agreement.sideCounts.find((side) => side.partyId === party.id)?.counts ?? {},
  }));
  const columns = [...FOUR, ...BESIDE];
  const totalOf = (column: Timeliness) => sides.reduce((sum, side) => sum + (side.counts[column] ?? 0), 0);
  return (
    <Panel title={t('counts.title')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('counts.about', { date: formatDate(today) })}
      </Text>
      <dl className={classes.counts}>
        {columns.map((column) => (
          <div key={column} className={classes.count}>
            <dt>
              <TimelinessMark timeliness={column} />
            </dt>
            <dd>
              <span className={classes.number}>{totalOf(column)}</span>
              {sides.length > 1 &&
                sides.map(({ party, counts }) => (
                  <span key={party.id} className={classes.beside}>
                    {nameOf(party.locality)}: {counts[column] ?? 0}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
