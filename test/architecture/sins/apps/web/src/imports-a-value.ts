import { View } from '../../../libs/commitments/src/views';

export type Sin = View;
