/**
 * Every fact this context writes. Those about an assignment carry `{ task, title, agency, deadline }` (task code and title, code of the lead
 * agency, current due date) and what is said here.
 */
export const COMMITMENT_FACTS = [
  /** about agreement · { agreement, rows, commitments, parties } */
  'agreement.imported',
  /** about party · what was named anew: { coordinatingAgency, committeeAgency } as codes, { overseeingOffice } as id; null = nobody */
  'party.appointed',
  /** about party · { what: 'coordinatingAgency' | 'committeeAgency' | 'locality', from, to } */
  'party.handedOver',
  /** about party · { staleAfter, unacknowledgedAfter } in working days */
  'party.signalLimitsSet',
  /** about task · { task, title, commitment, kind } */
  'task.brokenDown',
  'assignment.assigned',
  /** { fromAgency } */
  'assignment.reassigned',
  /** { dueDate } */
  'assignment.dated',
  'assignment.acknowledged',
  /** { progress, state, nothingNew, onBehalf, obstacle, updateId } */
  'assignment.reported',
  /** as reported */
  'assignment.submitted',
  /** { byAgency, updateId } */
  'assignment.partAdded',
  /** { note } */
  'assignment.returned',
  'assignment.confirmed',
  /** { note } */
  'assignment.paused',
  /** { pausedDays: working days that do not count, countedDueDate } */
  'assignment.resumed',
  /** { note } */
  'assignment.closed',
  /** by a conclusion · { from, document, conclusionId, reason } */
  'assignment.redated',
  /** by a conclusion · { document, conclusionId, reason } */
  'assignment.reopened',
  /** { fromAgency, toAgency, succession } */
  'assignment.handedOver',
  /** about assignment · { extensionId, from, to, decider: 'coordinate' | 'oversee' } */
  'extension.requested',
  /** about assignment · { extensionId, from, to } */
  'extension.approved',
  /** about assignment · { extensionId, from, to, note } */
  'extension.refused',
  /** about assignment · { explanationId, askedAs, by (its deadline), reviewId?, note (the question) } */
  'explanation.asked',
  /** note: the answer */
  'explanation.given',
  'explanation.returned',
  /** by: until when it holds */
  'explanation.accepted',
  'explanation.withdrawn',
  /** about assignment · { directiveId, by, note (its text) } */
  'directive.given',
  /** note: what was done */
  'directive.carriedOut',
  'directive.withdrawn',
  /** about locality · { byCoordinator, most, mostDays } */
  'extensionLimits.changed',
  /** about assignment · { evidenceId, fileName, size, sha256 } */
  'evidence.added',
] as const;

export type CommitmentFact = (typeof COMMITMENT_FACTS)[number];
