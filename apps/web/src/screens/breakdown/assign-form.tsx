import { Button, Group, Stack, Text } from '@mantine/core';
import type { AgreementDetail, PartyView, TaskView } from '@views/commitments';
import type { FormEvent } from 'react';
import { Panel } from '../../pieces/panel';
import { Refusal } from '../../pieces/refusal';
import { AssignFields } from './assign-fields';
import { useAssigning } from './assigning';
import { useOptions } from './options';
import { TaskChoice } from './task-choice';
import { useBreakdownWords } from './words';

interface AssignFormProps {
  agreement: AgreementDetail;
  party: PartyView;
  /** Those that the own side has not given to anybody. */
  tasks: readonly TaskView[];
}

/** Several tasks that nobody of the own side leads yet, given to one agency at once. */
export function AssignForm(props: AssignFormProps) {
  const t = useBreakdownWords();
  return (
    <Panel title={t('assign.title')}>{props.tasks.length === 0 ? <Text size="sm">{t('assign.none')}</Text> : <Form {...props} />}</Panel>
  );
}

function Form({ agreement, party, tasks }: AssignFormProps) {
  const t = useBreakdownWords();
  const { agencies } = useOptions(agreement, party);
  const { chosen, setChosen, to, setTo, deed, faults, count } = useAssigning(party, tasks);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (to.leadAgencyId) deed.run(to.leadAgencyId);
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Text size="sm">{t('assign.about')}</Text>
        <TaskChoice tasks={tasks} chosen={chosen} faults={faults} onChange={setChosen} />
        <AssignFields to={to} agencies={agencies} dueDateLabel={t('assign.dueDate')} onChange={setTo} />
        <Refusal problem={deed.problem} />
        <Group>
          <Button type="submit" loading={deed.isPending} disabled={count === 0}>
            {count === 0 ? t('assign.sendNone') : t('assign.send', { count })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
