import type { MorningWords } from './morning-words';
import { counted } from './plural';

export const morningEn: MorningWords = {
  title: (date) => `Status updates received – ${date}`,
  counted: (n) => `${n} ${n === 1 ? 'agency has' : 'agencies have'} not sent everything`,
  heading: (period) => `Status updates received, ${period}`,
  progress: (sent, asked) => `${sent} of ${counted(asked, 'update')} received.`,
  deadline: (date, daysLeft) => {
    if (daysLeft > 0) return `Agencies send by ${date} (${counted(daysLeft, 'working day')} left).`;
    return daysLeft === 0
      ? `Agencies send by ${date} (the last day).`
      : `Agencies were to send by ${date} (${counted(-daysLeft, 'working day')} ago).`;
  },
  ownDeadline: (date) => `Own deadline after a return: ${date}`,
  notSent: 'Not sent',
  partly: 'Sent in part',
  late: 'Past the deadline',
  awaited: (awaited, sent) => (awaited > 0 ? `${counted(awaited, 'update')} still to come${sent > 0 ? `, ${sent} sent` : ''}.` : ''),
  returned: (n, titles) => `Returned, awaiting more (${n}): ${titles}`,
  complete: (n, names) => `Everything sent (${n}): ${names}.`,
  more: (n) => `and ${n} more ${n === 1 ? 'agency' : 'agencies'}`,
  open: 'Open the review',
};
