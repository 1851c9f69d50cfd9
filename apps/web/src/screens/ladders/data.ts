import { queryOptions } from '@tanstack/react-query';
import type { ExtensionLimitsView, OwnPartyView } from '@views/commitments';
import type { Id } from '@views/kernel';
import type { LadderView } from '@views/reminders';
import { api } from '../../api/client';

export type Rung = LadderView['rungs'][number];
export type SubjectKind = LadderView['kind'];

/** In the order in which a task meets them. */
export const KINDS = [
  'statusUpdate',
  'dueDate',
  'acknowledgement',
  'consolidation',
  'signature',
  'explanation',
  'directive',
  'stale',
] as const satisfies SubjectKind[];

export const laddersQuery = queryOptions({ queryKey: ['ladders'], queryFn: () => api.get<{ items: LadderView[] }>('/ladders') });

export const extensionLimitsQuery = queryOptions({
  queryKey: ['extension-limits'],
  queryFn: () => api.get<{ items: ExtensionLimitsView[] }>('/extension-limits'),
});

export type ExtensionLimits = Pick<ExtensionLimitsView, 'byCoordinator' | 'most' | 'mostDays'>;
export type SignalLimits = Pick<OwnPartyView, 'staleAfter' | 'unacknowledgedAfter'>;

export const ladderDeeds = (localityId: Id, kind: SubjectKind) => ({
  put: (rungs: readonly Rung[]) => api.put<LadderView>(`/ladders/${localityId}/${kind}`, { rungs }),
  reset: () => api.delete<LadderView>(`/ladders/${localityId}/${kind}`),
});

export const putExtensionLimits = (localityId: Id) => (limits: ExtensionLimits) => api.put(`/extension-limits/${localityId}`, limits);
export const putSignalLimits = (partyId: Id) => (limits: SignalLimits) => api.put(`/agreements/parties/${partyId}/signal-limits`, limits);
