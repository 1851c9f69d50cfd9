import { Alert, Anchor, Button, Checkbox, Group, MultiSelect, Select, Stack, Text } from '@mantine/core';
import type { AgreementDetail, PartyView, TaskView } from '@views/commitments';
import type { Id, LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed, useProblemWords } from '../../api/deed';
import { DayField } from '../../pieces/day-field';
import { Panel } from '../../pieces/panel';
import classes from './breakdown.module.css';
import { deeds, MOST_ROWS } from './data';
import { faultsOf } from './faults';
import { useOptions } from './options';
import { useBreakdownWords } from './words';

interface AssignFormProps {
  agreement: AgreementDetail;
  party: PartyView;
  /** Those that the own side has not given to anybody. */
  tasks: readonly TaskView[];
}

const NOBODY = { leadAgencyId: null as Id | null, cooperatingAgencyIds: [] as Id[], dueDate: null as LocalDate | null };

/** Several tasks that nobody of the own side leads yet, given to one agency at once. */
export function AssignForm({ agreement, party, tasks }: AssignFormProps) {
  const t = useBreakdownWords();
  const problemWords = useProblemWords();
  const { agencies } = useOptions(agreement, party);
  const [chosen, setChosen] = useState<readonly Id[]>([]);
  const [to, setTo] = useState(NOBODY);
  const here = tasks.filter((task) => chosen.includes(task.id)).slice(0, MOST_ROWS);
  const given = (task: TaskView, leadAgencyId: Id) => ({
    ...to,
    taskId: task.id,
    partyId: party.id,
    leadAgencyId,
    dueDate: task.kind === 'ongoing' ? null : to.dueDate,
  });
  const assign = useDeed(({ of, lead }: { of: TaskView[]; lead: Id }) => deeds.assign(of.map((task) => given(task, lead))), {
    quiet: true,
    said: t('assign.said', { count: here.length }),
    onDone: () => {
      setChosen([]);
      setTo(NOBODY);
    },
  });
  const faults = faultsOf(
    assign.problem,
    here.map((task) => task.id),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (to.leadAgencyId) assign.run({ of: here, lead: to.leadAgencyId });
  };
  return (
    <Panel title={t('assign.title')}>
      {tasks.length === 0 && <Text size="sm">{t('assign.none')}</Text>}
      {tasks.length > 0 && (
        <form onSubmit={send}>
          <Stack>
            <Text size="sm">{t('assign.about')}</Text>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              onClick={() => setChosen(tasks.slice(0, MOST_ROWS).map(({ id }) => id))}
            >
              {t('assign.all')}
            </Anchor>
            <Checkbox.Group aria-label={t('assign.title')} value={[...chosen]} onChange={setChosen}>
              <ul className={classes.tasks}>
                {tasks.map((task) => (
                  <li key={task.id}>
                    <Checkbox
                      value={task.id}
                      label={task.title}
                      description={`${task.code} · ${t(`kind.${task.kind}`)}`}
                      error={Object.values(faults.get(task.id) ?? {}).join(' ')}
                    />
                  </li>
                ))}
              </ul>
            </Checkbox.Group>
            <div className={classes.fields}>
              <Select
                className={classes.third}
                label={t('field.leadAgencyId')}
                required
                data={agencies}
                searchable
                nothingFoundMessage={t('notFound')}
                value={to.leadAgencyId}
                onChange={(leadAgencyId) => setTo({ ...to, leadAgencyId })}
              />
              <MultiSelect
                className={classes.third}
                label={t('field.cooperatingAgencyIds')}
                data={agencies.filter(({ value }) => value !== to.leadAgencyId)}
                searchable
                nothingFoundMessage={t('notFound')}
                value={to.cooperatingAgencyIds}
                onChange={(cooperatingAgencyIds) => setTo({ ...to, cooperatingAgencyIds })}
              />
              <DayField
                className={classes.third}
                label={t('assign.dueDate')}
                value={to.dueDate}
                onChange={(dueDate) => setTo({ ...to, dueDate })}
              />
            </div>
            {assign.problem && (
              <Alert color="red" variant="outline" role="alert">
                {problemWords(assign.problem)}
              </Alert>
            )}
            <Group>
              <Button type="submit" loading={assign.isPending} disabled={here.length === 0}>
                {here.length === 0 ? t('assign.sendNone') : t('assign.send', { count: here.length })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Panel>
  );
}
