import type { PartyView, TaskView } from '@views/commitments';
import type { Id, LocalDate } from '@views/kernel';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { deeds, MOST_ROWS } from './data';
import { faultsOf } from './faults';
import { useBreakdownWords } from './words';

/** Who is to have a task, and until when. */
export interface Recipient {
  leadAgencyId: Id | null;
  cooperatingAgencyIds: Id[];
  dueDate: LocalDate | null;
}

export const NOBODY: Recipient = { leadAgencyId: null, cooperatingAgencyIds: [], dueDate: null };

/** What the own side gives away, to whom, and what the server said of it. */
export function useAssigning(party: PartyView, tasks: readonly TaskView[]) {
  const t = useBreakdownWords();
  const [chosen, setChosen] = useState<readonly Id[]>([]);
  const [to, setTo] = useState(NOBODY);
  const here = tasks.filter((task) => chosen.includes(task.id)).slice(0, MOST_ROWS);
  const given = ({ id, kind }: TaskView, leadAgencyId: Id) => {
    const dueDate = kind === 'ongoing' ? null : to.dueDate;
    return { ...to, taskId: id, partyId: party.id, leadAgencyId, dueDate };
  };
  const deed = useDeed((lead: Id) => deeds.assign(here.map((task) => given(task, lead))), {
    quiet: true,
    said: t('assign.said', { count: here.length }),
    onDone: () => {
      setChosen([]);
      setTo(NOBODY);
    },
  });
  const sent = here.map((task) => task.id);
  return { chosen, setChosen, to, setTo, deed, faults: faultsOf(deed.problem, sent), count: here.length };
}
