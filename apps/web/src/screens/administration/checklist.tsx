import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { ChecklistLine, ChecklistView } from '@views/health';
import { api } from '../../api/client';
import { useAdministered } from '../../api/offices';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { useNames } from '../../words/names';
import classes from './administration.module.css';
import { LineLinks } from './checklist-links';
import { useAdministrationWords } from './words';

const checklistQuery = queryOptions({
  queryKey: ['health', 'checklist'],
  queryFn: () => api.get<{ items: ChecklistView[] }>('/health/checklist'),
});

/** What is still to be set up, for each locality; folded once everything is. */
export function Checklists() {
  const { items } = useSuspenseQuery(checklistQuery).data;
  const isOne = items.length === 1;
  return items.map((checklist) => <Checklist key={checklist.localityId} checklist={checklist} isOne={isOne} />);
}

function Checklist({ checklist: { localityId, lines }, isOne }: { checklist: ChecklistView; isOne: boolean }) {
  const t = useAdministrationWords();
  const { nameOf } = useNames();
  const locality = useAdministered().find(({ id }) => id === localityId);
  const [done, open] = [lines.filter((line) => line.done), lines.filter((line) => !line.done)];
  const title = isOne || !locality ? t('checklist.title') : `${t('checklist.title')}: ${nameOf(locality)}`;
  if (open.length === 0) return <Folded summary={`${title}: ${t('checklist.allDone', { count: done.length })}`} lines={done} />;
  return (
    <Panel title={title}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('checklist.about', { done: done.length, all: lines.length })}
      </Text>
      <Lines lines={open} />
      {done.length > 0 && <Folded summary={t('checklist.doneSoFar', { count: done.length })} lines={done} />}
    </Panel>
  );
}

function Folded({ summary, lines }: { summary: string; lines: readonly ChecklistLine[] }) {
  return (
    <details className={classes.folded}>
      <summary>{summary}</summary>
      <Lines lines={lines} />
    </details>
  );
}

function Lines({ lines }: { lines: readonly ChecklistLine[] }) {
  return (
    <ul className={list.list}>
      {lines.map((line) => (
        <Line key={line.name} line={line} />
      ))}
    </ul>
  );
}

function Line({ line }: { line: ChecklistLine }) {
  const t = useAdministrationWords();
  return (
    <li className={list.item}>
      <div className={list.marks}>
        <Mark tone={line.done ? 'well' : 'soon'} icon={line.done ? IconCircleCheck : IconCircleDashed}>
          {line.done ? t('checklist.done') : t('checklist.open')}
        </Mark>
        <strong>{t(`checklist.${line.name}`)}</strong>
      </div>
      <LineLinks line={line} />
    </li>
  );
}
