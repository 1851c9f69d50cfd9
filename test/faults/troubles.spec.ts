import { TROUBLES } from './drills';
import { survived } from './survived';

describe('Where what the product stands on fails', () => survived(TROUBLES));
