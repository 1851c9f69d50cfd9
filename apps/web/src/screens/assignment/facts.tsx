import type { AssignmentDetail } from '@views/commitments';
import type { ReactNode } from 'react';
import { Panel } from '../../pieces/panel';
import { formatDate, formatInstant } from '../../words/dates';
import { useNames } from '../../words/names';
import { useWords } from '../../words/words';
import classes from './assignment.module.css';
import { useAssignmentWords } from './words';

export function Facts({ assignment }: { assignment: AssignmentDetail }) {
  const [t, words, { nameOf }] = [useAssignmentWords(), useWords(), useNames()];
  const { dueDate, originalDueDate, extensionCount, acknowledgedAt, cooperatingAgencies } = assignment;
  const rows: [string, ReactNode][] = [
    [t('facts.side'), nameOf(assignment.locality)],
    [t('facts.lead'), nameOf(assignment.leadAgency)],
    [t('facts.cooperating'), cooperatingAgencies.map(nameOf).join('; ')],
    [t('facts.progress'), `${assignment.progress}%`],
    [t('facts.dueDate'), dueDate ? formatDate(dueDate) : words(`timeliness.${assignment.timeliness}`)],
    [t('facts.original'), originalDueDate !== dueDate && originalDueDate ? formatDate(originalDueDate) : null],
    [t('facts.extensions'), extensionCount > 0 ? extensionCount : null],
    [t('facts.assigned'), formatDate(assignment.assignedOn)],
    [t('facts.acknowledged'), acknowledgedAt ? formatInstant(acknowledgedAt) : words('none')],
  ];
  return (
    <Panel title={t('facts.title')}>
      <dl className={classes.facts}>
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className={classes.row}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
