import { worker } from '../../worker/src/main';

export const sin = worker;
