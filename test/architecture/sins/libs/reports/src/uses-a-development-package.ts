import { assert } from 'fast-check';

export const sin = assert;
