/** What both sides of a task may know of each other. */
export const SHARED_DEEDS = [
  'task.brokenDown',
  'assignment.assigned',
  'assignment.reassigned',
  'assignment.dated',
  'assignment.acknowledged',
  'assignment.reported',
  'assignment.submitted',
  'assignment.partAdded',
  'assignment.returned',
  'assignment.confirmed',
  'assignment.paused',
  'assignment.resumed',
  'assignment.closed',
  'assignment.redated',
  'assignment.reopened',
  'assignment.handedOver',
  'extension.requested',
  'extension.approved',
  'extension.refused',
  'evidence.added',
] as const;

/** What is said within one side. */
export const OWN_DEEDS = [
  'explanation.asked',
  'explanation.given',
  'explanation.returned',
  'explanation.accepted',
  'explanation.withdrawn',
  'directive.given',
  'directive.carriedOut',
  'directive.withdrawn',
  'reviewLine.returned',
] as const;

/** The deeds of a task's history. */
export type TaskDeedKind = (typeof SHARED_DEEDS)[number] | (typeof OWN_DEEDS)[number];
