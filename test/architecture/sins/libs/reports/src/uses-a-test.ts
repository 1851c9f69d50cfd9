import { builder } from '../../../test/builders';

export const sin = builder;
