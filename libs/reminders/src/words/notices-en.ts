import type { NoticeWords } from './notice-words';

export const noticesEn: NoticeWords = {
  note: (note) => `Note: ${note}`,
  contents: (text) => `Contents: ${text}`,
  extension: (from, to) => `Extension from ${from} to ${to}`,
  report: (period) => `Status report, ${period}`,
  assigned: {
    title: 'New task',
    said: ({ agency }) => `${agency} leads the following task.`,
    open: 'Open and acknowledge',
    next: 'Please acknowledge it. Reminders come before the deadline and stop once the results are reported.',
  },
  returned: {
    title: 'Returned for more',
    said: ({ actor }) => `${actor} returned the results of the following task for more.`,
    open: 'Complete the results',
    next: 'Then please submit it again for confirmation.',
  },
  lineReturned: {
    title: 'Status update returned for more',
    said: ({ actor, period }) => `${actor} returned the status update, ${period}, for more.`,
    open: 'Complete the update',
    next: 'The completed update goes into the report of this period.',
  },
  toSign: {
    title: 'Report for your signature',
    said: ({ period }) => `The status report, ${period}, is ready. It is submitted for your signature.`,
    open: 'Read the report',
    next: 'Once you have signed it, it is delivered to the Standing Committee.',
  },
  reportReturned: {
    title: 'Report returned',
    said: ({ actor, period }) => `${actor} returned the status report, ${period}, for correction.`,
    open: 'Open the report',
    next: 'Once corrected, it is submitted for signature again.',
  },
  extensionRequested: {
    title: 'Extension requested',
    said: ({ agency }) => `${agency} asks for an extension of the following task.`,
    open: 'See the request',
    next: 'The present deadline stands until it is decided.',
  },
  extensionApproved: {
    title: 'Extension approved',
    said: ({ actor }) => `${actor} approved the extension of the following task.`,
    open: 'See the task',
    next: 'Reminders now go by the new deadline.',
  },
  explanationAsked: {
    title: 'Explanation asked for',
    said: ({ actor, agency, by }) => `${actor} asks ${agency} to explain the following task, by ${by}.`,
    open: 'Give the explanation',
    next: 'While an accepted explanation holds, nobody is urged.',
  },
  explanationGiven: {
    title: 'Explanation to decide on',
    said: ({ agency }) => `${agency} gave its explanation of the following task.`,
    open: 'Read and decide',
    next: 'Please accept it (with the date until which it holds) or return it. Reminders go on meanwhile.',
  },
  explanationReturned: {
    title: 'Explanation returned',
    said: ({ actor, by }) => `${actor} returned the explanation of the following task; please explain again by ${by}.`,
    open: 'Explain again',
    next: 'Reminders go on meanwhile.',
  },
  explanationAccepted: {
    title: 'Explanation accepted',
    said: ({ actor, by }) => `${actor} accepted the explanation of the following task; it holds until the end of ${by}.`,
    open: 'See the task',
    next: 'Until then nobody is reminded; afterwards urging goes on if it is not finished. The due date stays what it was.',
  },
  directiveGiven: {
    title: 'Directive',
    said: ({ actor, agency, by }) => `${actor} urges ${agency} on with the following task, to report by ${by}.`,
    open: 'Open and report',
    next: 'Once it is carried out, please report what was done.',
  },
  directiveCarriedOut: {
    title: 'Directive carried out',
    said: ({ agency }) => `${agency} reports that the directive about the following task is carried out.`,
    open: 'See what was done',
    next: 'If it is not enough, you can urge it on with another directive.',
  },
  extensionRefused: {
    title: 'Extension refused',
    said: ({ actor }) => `${actor} refused the extension of the following task.`,
    open: 'See the task',
    next: 'The present deadline stands.',
  },
};
