/** What stands in the address. A number is read as one there. */
export interface SearchFilter {
  q?: string;
}

export const searchFilterFrom = ({ q }: Record<string, unknown>): SearchFilter => ({
  q: (typeof q === 'string' && q) || typeof q === 'number' ? String(q) : undefined,
});
