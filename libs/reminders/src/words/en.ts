import { formatDayAndDate } from '@dondoc/kernel';
import { accountChangeEn } from './account-change-words';
import { accountEn } from './account-words';
import { anchorEn } from './anchor-words';
import { breakGlassEn } from './break-glass-words';
import { calendarEn } from './calendar-words';
import type { Catalogue } from './catalogue';
import { digestEn } from './digest-en';
import { morningEn } from './morning-en';
import { noticesEn } from './notices-en';
import { counted } from './plural';
import { ROLE_WORDS } from './roles';

const withPeriod = (what: string) => (period: string | null) => (period ? `${what}, ${period}` : what);

export const en: Catalogue = {
  brand: '[Đôn Đốc]',
  counted: {
    overdue: (n) => `${n} overdue`,
    due: (n) => `${n} due`,
    soon: (n) => `${n} due soon`,
    lateOfOthers: (n) => `${counted(n, 'overdue item')} for your direction`,
    forMeeting: (n) => `${counted(n, 'item')} for the leadership’s meeting`,
    silent: (n) => `${counted(n, 'item')} long without an update`,
    counterpart: (n) => `${counted(n, 'item')} of the other side, for information`,
  },
  dailyTitle: (date) => `Work awaiting you – ${date}`,
  greeting: (name, isViceChair) =>
    `Dear ${isViceChair && !name.startsWith('Vice-Chair') ? 'Vice-Chair ' : ''}${name}`.trimEnd().concat(','),
  greetingOffice: (office, agency) => `To: ${office}, ${agency}.`,
  insteadOf: (role) => `No ${ROLE_WORDS[role].en} is there to take this up, so it comes to you.`,
  dailyIntro: (date, counts) => `As of ${date}: ${counts}.`,
  lateMail: 'This mail comes later than planned because the system was interrupted. The deadlines below stand.',
  standing: {
    overdue: (days) => `Overdue by ${counted(days, 'working day')}`,
    due: () => 'Due',
    soon: () => 'Due soon',
    silent: (days) => `No update for ${counted(days, 'working day')}`,
  },
  owed: {
    statusUpdate: withPeriod('Status update'),
    dueDate: () => 'Completion of the task',
    acknowledgement: () => 'Acknowledgement of the task',
    consolidation: withPeriod('Consolidated report'),
    signature: withPeriod('Signature of the report'),
    explanation: () => 'Explanation',
    stale: () => 'Update of the task',
    directive: () => 'Carrying out the directive',
  },
  deadline: (date) => `Deadline: ${date}`,
  countedDeadline: (date, given) => `Deadline: ${date} (paused time added; the date given is ${given})`,
  silentSince: (date) => `Last heard of the agency: ${date}`,
  agencyLine: (agency) => `Agency: ${agency}`,
  ask: ({ kind, concern, standing, agency }) => {
    if (concern === 'counterpart') return `For information: ${agency} (the other side) has not finished. You need do nothing.`;
    if (concern === 'standsIn') return 'Please deal with it, or say who is to.';
    if (concern === 'keepsList') return 'Urged several times. Please put it on the list for the leadership’s next meeting.';
    if (concern === 'oversees') return 'Submitted for your direction to the agency.';
    if (kind === 'stale') return 'Please find out what hinders the agency, help to clear it, and ask for an update.';
    if (concern === 'heads') return 'Your agency has not reported. Please see that it is done.';
    if (concern === 'coordinates') return 'The agency is late. Please urge it on.';
    if (concern === 'cooperates') return `${agency} leads. Please add your agency’s part.`;
    if (kind === 'dueDate' && standing === 'overdue')
      return 'Please report the results; if you need more time, ask for an extension and give the reason.';
    return {
      statusUpdate: 'Please update results, obstacles and recommendations, if any.',
      dueDate: 'Please report the results; if you need more time, ask for an extension before the deadline.',
      acknowledgement: 'Please acknowledge the task.',
      consolidation: 'Please consolidate and lock the report of this period.',
      signature: 'Submitted for your signature.',
      explanation: 'Please send the explanation.',
      stale: 'Please update the status.',
      directive: 'Please carry out the directive and report what was done.',
    }[kind];
  },
  next: {
    owner: (date) => `If it is still open, the next reminder comes on ${date}.`,
    agencyHead: (date) => `If it is still open, the head of the agency is told on ${date}.`,
    viceChair: (date) => `If it is still open, the overseeing vice-chair is told on ${date}.`,
    leadershipMeeting: (date) => `If it is still open, it goes on the list for the leadership’s next meeting on ${date}.`,
  },
  open: {
    statusUpdate: 'Update the status',
    dueDate: 'Report the results',
    acknowledgement: 'Acknowledge',
    consolidation: 'Open the review',
    signature: 'Open the report',
    explanation: 'Send the explanation',
    stale: 'Update the status',
    directive: 'Report what was done',
  },
  quick: { acknowledge: 'Acknowledge', nothingNew: 'Nothing new this period' },
  quickNote: 'without signing in, works once',
  look: 'See the details',
  more: (n) => `and ${n} more`,
  seeAll: 'See all my work',
  closing: 'With kind regards.',
  why: (office, agency) =>
    `You get this mail as ${office}, ${agency}. There is one combined mail per working day at the most; what you have updated is not mentioned again.`,
  foot: { mailSettings: 'Mail settings', noReminders: 'No more reminders' },
  whyAtOnce: (office, agency) => `You get this mail as ${office}, ${agency}, because somebody waits for you or you need to know.`,
  digest: digestEn,
  morning: morningEn,
  notice: noticesEn,
  calendar: calendarEn,
  breakGlass: breakGlassEn,
  anchor: anchorEn,
  account: accountEn,
  accountChange: accountChangeEn,
  day: (date) => formatDayAndDate(date, 'en'),
};
