import type { DigestWords } from './digest-words';
import { counted } from './plural';

export const digestEn: DigestWords = {
  subject: { weekly: 'Weekly digest', beforeReview: 'Digest before the review' },
  noneOverdue: 'no overdue matters',
  asOf: (date) => `Figures as of ${date}.`,
  headline: (overdue, agreements) => `${counted(overdue, 'overdue item')} in the ${counted(agreements, 'agreement')} you oversee`,
  headlineClear: (inTerm, agreements) =>
    `No overdue matters; ${counted(inTerm, 'item')} in term in the ${counted(agreements, 'agreement')} you oversee`,
  nothing: 'There are no overdue matters and nothing awaits your decision.',
  ahead: (agreement, period, cutOff) => `The review of ${period} comes up: cut-off on ${cutOff} (${agreement}).`,
  count: { doneOnTime: 'done on time', doneLate: 'done late', inTerm: 'in progress, in term', overdue: 'in progress, overdue' },
  withoutDate: (n) => `Beside them: ${counted(n, 'item')} ongoing or without a due date.`,
  change: (difference, since) =>
    difference === 0 ? `unchanged since ${since}` : `${difference > 0 ? '+' : '−'}${Math.abs(difference)} since ${since}`,
  red: 'Overdue',
  contradictions: 'The sides contradict each other',
  stale: 'Long without an update',
  unacknowledged: 'Not acknowledged',
  decisions: 'Awaiting your decision',
  listed: 'For the leadership’s next meeting',
  coming: 'Coming up',
  daysLate: (n) => `Overdue by ${counted(n, 'working day')}`,
  sides: (sides) => sides.map(({ locality, state }) => `${locality}: ${state}`).join(' · '),
  lastUpdate: (date) => (date ? `Last update: ${date}` : 'No update yet'),
  assignedOn: (date) => `Assigned on: ${date}`,
  extension: (from, to) => `Extension requested from ${from} to ${to}`,
  recommendation: (text) => `Recommendation: ${text}`,
  sign: (period) => `Status report to be signed, ${period}`,
  stage: {
    agencyDeadline: 'agencies’ deadline for updates',
    signature: 'signature of the report',
    submission: 'submission to the Standing Committee',
    meeting: 'review meeting',
    dueDate: 'due date of the task',
  },
  restOf: (n) => `and ${n} more`,
  open: 'See everything',
  why: (office, agency) =>
    `You get this digest as ${office}, ${agency}. It comes on the first working day of the week and one week before each review.`,
};
