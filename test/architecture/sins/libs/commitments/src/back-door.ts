import { people } from '../../directory/src/people';

export const sin = people;
