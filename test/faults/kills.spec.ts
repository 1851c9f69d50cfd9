import { KILLS } from './drills';
import { survived } from './survived';

describe('Where a process dies', () => survived(KILLS));
