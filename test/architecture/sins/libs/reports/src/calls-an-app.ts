import { api } from '../../../apps/api/src/main';

export const sin = api;
