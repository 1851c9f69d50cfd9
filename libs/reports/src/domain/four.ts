/** The four groups that everybody knows, in their order. */
export const FOUR = ['doneOnTime', 'doneLate', 'inTerm', 'overdue'] as const;
export type Four = (typeof FOUR)[number];
