import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { AllAssigned, AllBrokenDown, AssignInput, BreakDownInput, CommitmentNode, RowChecked } from '@views/commitments';
import type { AgencyView } from '@views/directory';
import type { Id, LocalDate, Paged } from '@views/kernel';
import { api } from '../../api/client';
import { type Row, toCheck } from './row';

export const MOST_ROWS = 100;
const MOST_AGENCIES = 200;
/** Milliseconds without a keystroke after which what was written is looked at. */
export const PAUSE = 400;

/** The agencies of a locality that exist today: tens of them. */
export const agenciesQuery = (localityId: Id, at: LocalDate) =>
  queryOptions({
    queryKey: ['agencies', localityId, at],
    queryFn: () => api.get<Paged<AgencyView>>('/agencies', { localityId, at, limit: MOST_AGENCIES }),
  });

export const deeds = {
  breakDown: (tasks: (BreakDownInput & { commitmentId: Id })[]) => api.post<AllBrokenDown>('/commitments/tasks', { tasks }),
  assign: (assignments: (AssignInput & { taskId: Id })[]) => api.post<AllAssigned>('/tasks/assignments', { assignments }),
};

/** What the server says of the rows as they stand: by key. */
export function useChecked(partyId: Id, rows: readonly Row[]): ReadonlyMap<string, RowChecked> {
  const known = rows.filter((row) => row.commitmentId).slice(0, MOST_ROWS);
  const { data } = useQuery({
    queryKey: ['rowChecks', partyId, known],
    queryFn: async () => {
      const answer = await api.post<{ rows: RowChecked[] }>('/commitments/tasks/check', { partyId, rows: known.map(toCheck) });
      return new Map(answer.rows.map((checked, index) => [known[index]?.key ?? '', checked]));
    },
    enabled: known.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return data ?? new Map();
}

/** The rows of the document that can be broken down, in its order. */
export function commitmentsIn(nodes: readonly CommitmentNode[]): CommitmentNode[] {
  return nodes.flatMap((node) => [...(node.isCommitment ? [node] : []), ...commitmentsIn(node.children)]);
}
