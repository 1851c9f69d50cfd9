import { Text } from '@mantine/core';
import type { AssignmentDetail } from '@views/commitments';
import { StateMark } from '../../pieces/state-mark';
import { Until } from '../../pieces/until';
import { useNames } from '../../words/names';
import classes from './assignment.module.css';
import { useAssignmentWords } from './words';

/** How an assignment stands, in short: the other version of a conflict. */
export function StandsNow({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { nameOf } = useNames();
  const { state, dueDate, leadAgency, cooperatingAgencies, decisionNote } = assignment;
  const agencies = [`${t('facts.lead')}: ${nameOf(leadAgency)}`];
  if (cooperatingAgencies.length > 0) agencies.push(`${t('facts.cooperating')}: ${cooperatingAgencies.map(nameOf).join('; ')}`);
  return (
    <>
      <span className={classes.marks}>
        <StateMark state={state} />
        <Until date={dueDate} />
      </span>
      <Text size="sm" c="var(--ink)">
        {agencies.join(' · ')}
      </Text>
      {decisionNote && (
        <Text size="sm" c="var(--ink)">
          {t('decision', { note: decisionNote })}
        </Text>
      )}
    </>
  );
}
