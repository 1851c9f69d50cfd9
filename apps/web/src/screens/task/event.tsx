import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { TaskEventView } from '@views/commitments';
import type { ReactNode } from 'react';
import { Mark } from '../../pieces/mark';
import { formatDate, formatInstant } from '../../words/dates';
import { useNames } from '../../words/names';
import { UpdateTexts } from '../assignment/update-texts';
import classes from './task.module.css';
import { useTaskWords } from './words';

/** What is said within one side. */
const WITHIN = /^(explanation|directive|reviewLine)\./;

/** One deed: when, on which side, by whom, and what was said with it. */
export function Event({ event }: { event: TaskEventView }) {
  const t = useTaskWords();
  const { nameOf } = useNames();
  const { at, kind, locality, actorName, agency, update } = event;
  const by = [actorName ?? t('history.system'), agency && nameOf(agency)].filter(Boolean).join(' · ');
  return (
    <li className={event.own ? classes.own : classes.event}>
      <span className={classes.marks}>
        <Text span size="sm" fw={600}>
          {formatInstant(at)}
        </Text>
        {locality && <Mark tone="plain">{nameOf(locality)}</Mark>}
      </span>
      <Text size="sm">
        <strong>{t(`deed.${kind}`)}</strong>
        {update && `, ${update.progress}%`}
      </Text>
      <Text size="sm" c="dimmed">
        {by}
      </Text>
      <Details event={event} />
      {update && <UpdateTexts update={update} />}
    </li>
  );
}

/** Dates, agencies, documents and words; what is said within a side stands apart by colour and word. */
function Details({ event }: { event: TaskEventView }) {
  const t = useTaskWords();
  const lines = useLines(event);
  if (lines.length === 0) return null;
  const said = lines.map((line) => (
    <Text key={line} size="sm" className={classes.text}>
      {line}
    </Text>
  ));
  return WITHIN.test(event.kind) ? <Within label={t('history.within')}>{said}</Within> : <div>{said}</div>;
}

function Within({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.internal}>
      <div className={classes.internalWord}>
        <IconLock size={15} aria-hidden />
        {label}
      </div>
      {children}
    </div>
  );
}

function useLines({ fromDate, toDate, byDate, fromAgency, toAgency, document, note, fileName, kind }: TaskEventView): string[] {
  const t = useTaskWords();
  const { nameOf } = useNames();
  const moved = fromDate && toDate && t('lines.moved', { from: formatDate(fromDate), to: formatDate(toDate) });
  const lines = [
    fromAgency && toAgency
      ? t('lines.handedOver', { from: nameOf(fromAgency), to: nameOf(toAgency) })
      : toAgency && t('lines.to', { agency: nameOf(toAgency) }),
    moved || (toDate && t('lines.dueDate', { date: formatDate(toDate) })),
    byDate && t(kind === 'explanation.accepted' ? 'lines.holds' : 'lines.by', { date: formatDate(byDate) }),
    document && t('lines.document', { document }),
    fileName,
    note,
  ];
  return lines.filter((line): line is string => Boolean(line));
}
