import { reminders } from '@dondoc/reminders';

export const sin = reminders;
