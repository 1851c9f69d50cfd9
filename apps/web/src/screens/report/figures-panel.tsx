import { ScrollArea, Table, Text } from '@mantine/core';
import type { Counts, Figures } from '@views/reports';
import { Panel } from '../../pieces/panel';
import { TimelinessMark } from '../../pieces/timeliness-mark';
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
  const change = figures.comparison?.before?.change;
  const all: Row[] = [
    { key: 'total', name: t('figures.all'), counts: figures.total },
    ...figures.byParty.map((group) => ({ key: group.code, name: group.nameVi, counts: group.counts })),
  ];
  return (
    <Panel title={t('figures.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('figures.about')}
      </Text>
      <Numbers caption={t('figures.all')} rows={all} change={change} />
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

interface NumbersProps {
  caption: string;
  rows: readonly Row[];
  change?: Partial<Record<(typeof SHOWN)[number], number>>;
}

function Numbers({ caption, rows, change }: NumbersProps) {
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
          {rows.map((row, index) => (
            <Table.Tr key={`${row.key} ${row.name}`}>
              <Table.Th scope="row" className={classes.name}>
                {row.name}
              </Table.Th>
              {SHOWN.map((group) => (
                <Table.Td key={group} className={classes.number}>
                  {row.counts[group]}
                  {index === 0 && change?.[group] !== undefined && change[group] !== 0 && (
                    <span className={classes.change}>
                      {signed(change[group])} {t('figures.change')}
                    </span>
                  )}
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

const signed = (number: number) => (number > 0 ? `+${number}` : `−${-number}`);
