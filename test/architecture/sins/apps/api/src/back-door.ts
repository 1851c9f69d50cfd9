import { people } from '../../../libs/directory/src/people';

export const sin = people;
