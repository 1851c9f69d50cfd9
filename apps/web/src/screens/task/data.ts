import { queryOptions } from '@tanstack/react-query';
import type { AssignInput, TaskDetail } from '@views/commitments';
import { api } from '../../api/client';

/** By id or code. */
export const taskQuery = (name: string) =>
  queryOptions({ queryKey: ['tasks', 'one', name], queryFn: () => api.get<TaskDetail>(`/tasks/${encodeURIComponent(name)}`) });

export const assignSide = (taskId: string) => (input: AssignInput) => api.post(`/tasks/${taskId}/assignments`, input);
