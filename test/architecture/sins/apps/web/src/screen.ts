import type { View } from '../../../libs/commitments/src/views';

export type Screen = View;
