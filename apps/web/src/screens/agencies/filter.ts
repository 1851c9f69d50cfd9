import type { Id } from '@views/kernel';

/** What stands in the address. */
export interface AgencyFilter {
  q?: string;
  /** Identifier of a locality; one's own where not said. */
  of?: Id;
  /** Those that have ended, too. */
  all?: boolean;
}

export function agencyFilterFrom({ q, of, all }: Record<string, unknown>): AgencyFilter {
  return {
    q: typeof q === 'string' && q.trim() ? q : undefined,
    of: typeof of === 'string' && /^[0-9a-f-]{36}$/.test(of) ? of : undefined,
    all: all === true || all === 'true' ? true : undefined,
  };
}
