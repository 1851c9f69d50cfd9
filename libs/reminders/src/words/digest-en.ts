import type { DigestWords } from './digest-words';
import { counted } from './plural';

export const digestEn: DigestWords = {
  subject: { weekly: 'Weekly digest', beforeReview: 'Digest before the review' },
  noneOverdue: 'no overdue matters',
  asOf: (date, since) => `Figures as of ${date}${since ? `, compared with the digest of ${since}` : ''}.`,
  headline: (overdue, agreements) => `${counted(overdue, 'overdue item')} in the ${counted(agreements, 'agreement')} you oversee`,
  headlineClear: (inTerm, agreements) =>
    `No overdue matters; ${counted(inTerm, 'item')} in term in the ${counted(agreements, 'agreement')} you oversee`,
  nothing: 'There are no overdue matters and nothing awaits your decision.',
  ahead: (agreement, period, cutOff) => `The review of ${period} comes up: cut-off on ${cutOff} (${agreement}).`,
  count: { doneOnTime: 'done on time', doneLate: 'done late', inTerm: 'in progress, in term', overdue: 'in progress, overdue' },
  withoutDate: (n) => `Beside them: ${counted(n, 'item')} ongoing or without a due date.`,
  change: (difference) => (difference === 0 ? 'unchanged' : `${difference > 0 ? '+' : '−'}${Math.abs(difference)}`),
  red: 'Overdue, in working days',
  contradictions: 'The sides contradict each other',
  silence: 'To be noted',
  stale: (n, agencies) => `${counted(n, 'item')} long without an update: ${agencies}.`,
  unacknowledged: (n, agencies) => `${counted(n, 'item')} not acknowledged: ${agencies}.`,
  moreAgencies: (n) => `and ${n} more ${n === 1 ? 'agency' : 'agencies'}`,
  decisions: 'Awaiting your decision',
  listed: (n) => `${counted(n, 'item')} on the list for the leadership’s next meeting.`,
  directives: (n) => `${n} of your directives past their date, not reported on.`,
  coming: 'Coming up',
  daysLate: (n) => counted(n, 'day'),
  sides: (sides) => sides.map(({ locality, state }) => `${locality}: ${state}`).join(' · '),
  extension: (from, to) => `extension requested from ${from} to ${to}`,
  recommendation: (text) => `recommends “${text}”`,
  explanation: (text) => `explanation “${text}”`,
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
