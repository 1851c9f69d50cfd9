import { api } from '../../api/src/main';

export const start = api;
