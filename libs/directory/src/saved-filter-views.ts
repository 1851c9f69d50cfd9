import type { Id } from '@dondoc/kernel';

/** A filter of a screen that somebody keeps: `search` is the part of its address after the path. */
export interface SavedFilterView {
  id: Id;
  screen: string;
  name: string;
  search: string;
}
