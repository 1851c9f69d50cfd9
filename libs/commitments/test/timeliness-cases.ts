import type { JudgedByTime, Timeliness } from '../src/domain/timeliness';

/** The day on which the cases are judged. */
export const TODAY = '2026-04-01';

const due = { kind: 'dated', dueDate: '2026-03-31', submittedOn: null, doneOn: null } as const;

/** The pure function and its SQL twin are held against these. */
export const CASES: [sentence: string, assignment: JudgedByTime, timeliness: Timeliness][] = [
  ['open after the due date is overdue', { ...due, state: 'in_progress' }, 'overdue'],
  ['not started after the due date is overdue', { ...due, state: 'not_started' }, 'overdue'],
  ['returned after the due date is overdue', { ...due, state: 'returned' }, 'overdue'],
  ['open on the due date itself is in term', { ...due, state: 'in_progress', dueDate: TODAY }, 'inTerm'],
  ['open before the due date is in term', { ...due, state: 'not_started', dueDate: '2026-12-31' }, 'inTerm'],
  [
    'submitted in term and waiting for the coordinator stays in term',
    { ...due, state: 'submitted_as_done', submittedOn: '2026-03-31' },
    'inTerm',
  ],
  ['submitted late and waiting is overdue', { ...due, state: 'submitted_as_done', submittedOn: TODAY }, 'overdue'],
  [
    'submitted in term and confirmed later is done on time',
    { ...due, state: 'done', submittedOn: '2026-03-31', doneOn: '2026-05-05' },
    'doneOnTime',
  ],
  ['submitted late is done late for good', { ...due, state: 'done', submittedOn: TODAY, doneOn: TODAY }, 'doneLate'],
  ['confirmed without a day of submission is judged by the confirmation', { ...due, state: 'done', doneOn: '2026-03-01' }, 'doneOnTime'],
  ['paused is judged by its date like the open ones', { ...due, state: 'paused' }, 'overdue'],
  ['paused in term stays in term for as long as it is paused', { ...due, state: 'paused', pausedOn: '2026-03-20' }, 'inTerm'],
  ['paused when it was late is late', { ...due, state: 'paused', pausedOn: TODAY }, 'overdue'],
  ['is judged with the paused working days added', { ...due, state: 'in_progress', countedDueDate: '2026-04-08' }, 'inTerm'],
  ['late by that date, too, is overdue', { ...due, dueDate: '2026-03-20', state: 'in_progress', countedDueDate: '2026-03-31' }, 'overdue'],
  [
    'done within the paused working days is done on time',
    { ...due, state: 'done', submittedOn: '2026-04-07', doneOn: '2026-04-08', countedDueDate: '2026-04-08' },
    'doneOnTime',
  ],
  ['paused after a submission in term is in term', { ...due, state: 'paused', submittedOn: '2026-03-15' }, 'inTerm'],
  ['dated without a date has no due date', { ...due, state: 'in_progress', dueDate: null }, 'noDueDate'],
  ['done without a date still has no due date', { ...due, state: 'done', dueDate: null, submittedOn: TODAY, doneOn: TODAY }, 'noDueDate'],
  ['ongoing is judged per period', { ...due, kind: 'ongoing', state: 'in_progress', dueDate: null }, 'ongoing'],
  ['recurring without a date is ongoing', { ...due, kind: 'recurring', state: 'in_progress', dueDate: null }, 'ongoing'],
  ['recurring with a date is judged by it', { ...due, kind: 'recurring', state: 'in_progress' }, 'overdue'],
  ['what no longer applies is counted nowhere', { ...due, state: 'no_longer_applicable' }, 'noLongerApplicable'],
  [
    'what no longer applies is counted nowhere, also without a date',
    { ...due, state: 'no_longer_applicable', dueDate: null },
    'noLongerApplicable',
  ],
];
