import { directory } from '@dondoc/directory';

export const sin = directory;
