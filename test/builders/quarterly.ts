import { json } from './insert';

/** What a version of a quarterly cycle consists of: fifteenth to fourteenth, sent in five working days, submitted in twelve. */
export const QUARTERLY = {
  rhythm: json({ every: 3, unit: 'month', anchor: '2024-03-15' }),
  stages: json({
    opens: { from: 'periodEnd', workingDays: -15 },
    cutOff: { from: 'periodEnd' },
    agencyDeadline: { from: 'periodEnd', workingDays: 5 },
    coordinatorDeadline: { from: 'periodEnd', workingDays: 8 },
    signature: { from: 'periodEnd', workingDays: 10 },
    submission: { from: 'periodEnd', workingDays: 12 },
  }),
};
