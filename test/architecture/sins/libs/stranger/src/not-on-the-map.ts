import { stranger } from './index';

export const sin = stranger;
