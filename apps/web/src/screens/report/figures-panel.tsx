import { ScrollArea, Table, Text } from '@mantine/core';
import type { Counts, Figures } from '@views/reports';
import { Panel } from '../../pieces/panel';
import { TimelinessMark } from '../../pieces/timeliness-mark';
import { shortPlace } from '../../words/names';
import classes from './report.module.css';
import { useReportWords } from './words';

const FOUR = ['doneOnTime', 'doneLate', 'inTerm', 'overdue'] as const;
const SHOWN = [...FOUR, 'noDueDate', 'ongoing'] as const;

interface Row {
  key: string;
  name: string;
  counts: Counts;
}

/** The counts of the whole, of each side and of each agency and field, as they were frozen. */
export function FiguresPanel({ figures }: { figures: Figures }) {
  const t = useReportWords();
  const all: Row[] = [
    { key: 'total', name: t('figures.all'), counts: figures.total },
    ...figures.byParty.map((group) => ({ key: group.code, name: shortPlace(group.nameVi), counts: group.counts })),
  ];
  return (
    <Panel title={t('figures.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('figures.about')}
      </Text>
      <Sides rows={all} />
      <details className={classes.details}>
        <summary>{t('figures.byAgency')}</summary>
        <Numbers
          caption={t('figures.byAgency')}
          rows={figures.byAgency.map((group) => ({ key: group.code, name: group.nameVi, ...group }))}
        />
      </details>
      <details className={classes.details}>
        <summary>{t('figures.byField')}</summary>
        <Numbers
          caption={t('figures.byField')}
          rows={figures.byField.map((group) => ({ key: group.code, name: group.nameVi, ...group }))}
        />
      </details>
    </Panel>
  );
}

/** The whole and its sides beside each other: few enough to stand in columns, on a phone too. */
function Sides({ rows }: { rows: readonly Row[] }) {
  const t = useReportWords();
  return (
    <Table withTableBorder className={classes.sides}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('figures.group')}</Table.Th>
          {rows.map(({ key, name }) => (
            <Table.Th key={key} scope="col" className={classes.number}>
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {SHOWN.map((group) => (
          <Table.Tr key={group}>
            <Table.Th scope="row">
              <TimelinessMark timeliness={group} />
            </Table.Th>
            {rows.map(({ key, counts }) => (
              <Table.Td key={key} className={classes.number}>
                {counts[group]}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th scope="row">{t('figures.total')}</Table.Th>
          {rows.map(({ key, counts }) => (
            <Table.Td key={key} className={classes.number}>
              <strong>{counts.total}</strong>
            </Table.Td>
          ))}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

function Numbers({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const t = useReportWords();
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': caption }}>
      <Table withTableBorder className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('figures.group')}</Table.Th>
            {SHOWN.map((group) => (
              <Table.Th key={group} scope="col" className={classes.column}>
                <TimelinessMark timeliness={group} />
              </Table.Th>
            ))}
            <Table.Th scope="col" className={classes.number}>
              {t('figures.total')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.key} ${row.name}`}>
              <Table.Th scope="row" className={classes.name}>
                {row.name}
              </Table.Th>
              {SHOWN.map((group) => (
                <Table.Td key={group} className={classes.number}>
                  {row.counts[group]}
                </Table.Td>
              ))}
              <Table.Td className={classes.number}>{row.counts.total}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
