import { reviews } from '@dondoc/reviews';

export const sin = reviews;
