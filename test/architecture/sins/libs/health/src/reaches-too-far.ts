import { journal } from '@dondoc/journal';

export const sin = journal;
