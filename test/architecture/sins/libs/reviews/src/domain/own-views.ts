import type { View } from '../views';

export type Sin = View;
