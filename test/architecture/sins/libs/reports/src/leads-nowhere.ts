import { nothing } from './nowhere';

export const sin = nothing;
