import { env } from '../../../config/env';

export const sin = env;
