import { isKind, type Kind } from './kinds';

/** What stands in the address. */
export interface JournalFilter {
  agreement?: string;
  kind?: Kind;
}

export function journalFilterFrom({ agreement, kind }: Record<string, unknown>): JournalFilter {
  return { agreement: typeof agreement === 'string' && agreement ? agreement : undefined, kind: isKind(kind) ? kind : undefined };
}
