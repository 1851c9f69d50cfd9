import { TIMES } from './drills';
import { survived } from './survived';

describe('While time passes', () => survived(TIMES));
