import { ScrollArea, Table, VisuallyHidden } from '@mantine/core';
import { type Icon, IconArrowBackUp, IconCircle, IconCircleCheck, IconMinus } from '@tabler/icons-react';
import type { LineState, LineView } from '@views/reviews';
import { useNames } from '../../words/names';
import type { AgencyRow } from './data';
import classes from './review.module.css';
import { useReviewWords } from './words';

const LOOKS: Record<LineState, [Icon, string]> = {
  awaited: [IconCircle, classes.awaited as string],
  sent: [IconCircleCheck, classes.sent as string],
  returned: [IconArrowBackUp, classes.returned as string],
  notAsked: [IconMinus, classes.notAsked as string],
};
const STATES: LineState[] = ['awaited', 'sent', 'returned', 'notAsked'];

/** Agency × commitment. Every cell says in words what its sign means, and leads to its line. */
export function Matrix({ rows, name }: { rows: readonly AgencyRow[]; name: string }) {
  const t = useReviewWords();
  const { say } = useNames();
  const codes = [...new Set(rows.flatMap((row) => row.lines.map((line) => line.commitmentCode)))].sort();
  return (
    <div>
      <p className={classes.key}>
        {t('matrix.about')}
        {STATES.map((state) => (
          <Sign key={state} state={state} />
        ))}
      </p>
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': `${t('matrix.title')}: ${name}` }}>
        <Table withTableBorder withColumnBorders verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className={classes.corner}>
                {t('matrix.agency')}
              </Table.Th>
              {codes.map((code) => (
                <Table.Th key={code} scope="col" className={classes.code}>
                  {shortOf(code)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.agencyId}>
                <Table.Th scope="row" className={classes.agency}>
                  {say(row.name)}
                </Table.Th>
                {codes.map((code) => (
                  <Table.Td key={code} className={classes.cell}>
                    {row.lines
                      .filter((line) => line.commitmentCode === code)
                      .map((line) => (
                        <Cell key={line.id} line={line} />
                      ))}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </div>
  );
}

/** `HN-LDG-2023-04.1` → `04.1` */
const shortOf = (code: string) => code.slice(code.lastIndexOf('-') + 1);

function Cell({ line }: { line: LineView }) {
  const t = useReviewWords();
  const [IconOf, className] = LOOKS[line.state];
  return (
    <a href={`#line-${line.id}`} className={className} title={line.taskTitle}>
      <IconOf size={20} aria-hidden />
      <VisuallyHidden>
        {line.taskTitle}: {t(`matrix.${line.state}`)}
      </VisuallyHidden>
    </a>
  );
}

function Sign({ state }: { state: LineState }) {
  const t = useReviewWords();
  const [IconOf, className] = LOOKS[state];
  return (
    <span className={`${classes.sign} ${className}`}>
      <IconOf size={16} aria-hidden /> {t(`matrix.${state}`)}
    </span>
  );
}
