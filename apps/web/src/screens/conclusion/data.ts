import { queryOptions } from '@tanstack/react-query';
import type { AgreementDetail, CommitmentNode } from '@views/commitments';
import type { AgencyView } from '@views/directory';
import type { LocalDate, Paged } from '@views/kernel';
import type { MatrixView, ReviewChanged } from '@views/reviews';
import { api } from '../../api/client';

const PAGE = 200;

export const agreementQuery = (code: string) =>
  queryOptions({ queryKey: ['agreements', code], queryFn: () => api.get<AgreementDetail>(`/agreements/${encodeURIComponent(code)}`) });

export const matrixQuery = (id: string) =>
  queryOptions({ queryKey: ['reviews', 'matrix', id], queryFn: () => api.get<MatrixView>(`/reviews/${id}/matrix`) });

export const agenciesQuery = (localityId: string, at: LocalDate) =>
  queryOptions({ queryKey: ['agencies', localityId, at], queryFn: () => everyAgency(localityId, at) });

async function everyAgency(localityId: string, at: LocalDate): Promise<AgencyView[]> {
  const agencies: AgencyView[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Paged<AgencyView> = await api.get('/agencies', { localityId, at, after, limit: PAGE });
    agencies.push(...page.items);
    after = page.next;
  }
  return agencies;
}

export const conclude = (reviewId: string) => (input: object) =>
  api.post<ReviewChanged & { conclusionId: string }>(`/reviews/${reviewId}/conclusion`, input);

/** The rows to which a task can belong, in the order of the agreement. */
export const commitmentsIn = (nodes: readonly CommitmentNode[]): CommitmentNode[] =>
  nodes.flatMap((node) => [...(node.isCommitment ? [node] : []), ...commitmentsIn(node.children)]);
