import type { BrokenDown, PartyView } from '@views/commitments';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { deeds } from './data';
import type { useRows } from './draft';
import { type Faults, faultsOf, NO_FAULTS } from './faults';
import { inputOf, isBlank, type Row } from './row';
import { useBreakdownWords } from './words';

/** Writes the filled rows down, all or none; says which were refused and why. */
export function useBreakingDown(party: PartyView, { rows, setRows }: Pick<ReturnType<typeof useRows>, 'rows' | 'setRows'>) {
  const t = useBreakdownWords();
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const [written, setWritten] = useState<BrokenDown[]>([]);
  const deed = useDeed((sent: Row[]) => deeds.breakDown(sent.map((row) => inputOf(row, party.id))), {
    quiet: true,
    onDone: ({ tasks }) => {
      setWritten(tasks);
      setFaults(NO_FAULTS);
      setRows((before) => before.filter(isBlank));
    },
    onRefused: (problem, sent) => setFaults(faultsOf(problem, keysOf(sent))),
  });
  const send = () => {
    setWritten([]);
    const filled = rows.filter((row) => !isBlank(row));
    const lost = filled.filter((row) => !row.commitmentId);
    if (lost.length === 0) return deed.run(filled);
    setFaults(new Map(lost.map((row) => [row.key, { commitmentId: t('needsCommitment') }])));
  };
  return { faults, written, send, problem: deed.problem, isPending: deed.isPending };
}

const keysOf = (rows: readonly Row[]) => rows.map((row) => row.key);
