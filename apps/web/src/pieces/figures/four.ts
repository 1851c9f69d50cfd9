/** The four groups that everybody knows, in their order. */
export const FOUR = ['doneOnTime', 'doneLate', 'inTerm', 'overdue'] as const;
export type Four = (typeof FOUR)[number];

export type Counts = Record<Four, number>;

/** How a group looks in pictures: its colour, and a pattern, dashes and a mark that tell it apart without colour. */
export const LOOKS: Record<Four, { colour: string; hatch: string; dash: string; mark: string }> = {
  doneOnTime: { colour: '#1f6b45', hatch: '', dash: '', mark: 'M-3.2 0A3.2 3.2 0 1 1 3.2 0A3.2 3.2 0 1 1 -3.2 0Z' },
  doneLate: { colour: '#8a6d1d', hatch: 'M-1 1L1 -1M0 6L6 0M5 7L7 5', dash: '6 3', mark: 'M-2.8 -2.8H2.8V2.8H-2.8Z' },
  inTerm: { colour: '#2b5c97', hatch: 'M1.5 0V6M4.5 0V6', dash: '2 2', mark: 'M0 -3.4L3.4 2.8H-3.4Z' },
  overdue: { colour: '#a02c2c', hatch: 'M0 0L6 6M6 0L0 6', dash: '8 2 2 2', mark: 'M0 -4L4 0L0 4L-4 0Z' },
};
