import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { TaskDetail, UnassignedSideView } from '@views/commitments';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { Refusal } from '../../pieces/refusal';
import { useNames } from '../../words/names';
import { useWords } from '../../words/words';
import { AssignFields } from '../breakdown/assign-fields';
import { NOBODY } from '../breakdown/assigning';
import { agenciesQuery } from '../breakdown/data';
import { assignSide } from './data';
import { useTaskWords } from './words';

interface AssignSideProps {
  task: TaskDetail;
  side: UnassignedSideView;
}

/** The coordinator gives the own side's part to an agency; the form opens on a press. */
export function AssignSide(props: AssignSideProps) {
  const t = useTaskWords();
  const [isOpen, { open, close }] = useDisclosure(false);
  if (isOpen) return <Form {...props} onClose={close} />;
  return (
    <Group>
      <Button variant="light" onClick={open}>
        {t('assign.open')}
      </Button>
    </Group>
  );
}

function Form({ task, side, onClose }: AssignSideProps & { onClose: () => void }) {
  const [t, words, { nameOf }] = [useTaskWords(), useWords(), useNames()];
  const [to, setTo] = useState(NOBODY);
  const { data } = useQuery(agenciesQuery(side.locality.id, useToday()));
  const agencies = (data?.items ?? [])
    .map((agency) => ({ value: agency.id, label: nameOf(agency) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  const { run, problem, isPending } = useDeed(assignSide(task.id), { said: t('assign.said'), quiet: true, onDone: onClose });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (to.leadAgencyId) run({ ...to, partyId: side.partyId, leadAgencyId: to.leadAgencyId });
  };
  const fields = { agencies, to, isOngoing: task.kind === 'ongoing', dueDateLabel: t('assign.dueDate') };
  return (
    <form onSubmit={send} aria-label={t('assign.open')}>
      <Stack gap="sm">
        <AssignFields {...fields} errorOf={(field) => problem?.of(field)} onChange={setTo} />
        <Refusal problem={problem} />
        <Group gap="xs">
          <Button type="submit" loading={isPending}>
            {t('assign.send')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {words('deed.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
