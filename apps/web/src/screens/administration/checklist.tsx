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
  const done = lines.filter((line) => line.done).length;
  const title = isOne || !locality ? t('checklist.title') : `${t('checklist.title')}: ${nameOf(locality)}`;
  const all = (
    <ul className={list.list}>
      {lines.map((line) => (
        <Line key={line.name} line={line} />
      ))}
    </ul>
  );
  if (done === lines.length)
    return (
      <details>
        <summary>
          {title}: {t('checklist.allDone', { count: lines.length })}
        </summary>
        {all}
      </details>
    );
  return (
    <Panel title={title}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('checklist.about', { done, all: lines.length })}
      </Text>
      {all}
    </Panel>
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
