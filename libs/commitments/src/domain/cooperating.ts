import type { Id } from '@dondoc/kernel';

/** Cooperating agencies, each once and never the one in the lead. */
export function othersThan(lead: Id, cooperating: readonly Id[] = []): Id[] {
  return [...new Set(cooperating)].filter((id) => id !== lead);
}
