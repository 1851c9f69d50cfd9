import { Text } from '@mantine/core';
import type { AgreementDetail, Timeliness } from '@views/commitments';
import { useToday } from '../../api/welcome';
import { CountTiles } from '../../pieces/count-tiles';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { shortPlace, useNames } from '../../words/names';
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
      <CountTiles
        tiles={columns.map((timeliness) => ({
          timeliness,
          count: totalOf(timeliness),
          beside:
            sides.length > 1 ? sides.map(({ party, counts }) => `${shortPlace(nameOf(party.locality))}: ${counts[timeliness] ?? 0}`) : [],
        }))}
      />
    </Panel>
  );
}
