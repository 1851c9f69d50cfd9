import { schedules } from '../../worker/src/schedules';

export const sin = schedules;
