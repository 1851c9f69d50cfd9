import type { Id, LocalDate, Words } from '@dondoc/kernel';
import type { OfficeWanted } from './addressees';

/** A fact that somebody waits for, with the thing it happened to as it stands now. */
export interface Noticed {
  /** The restricted field it belongs to: only offices named for it are told. */
  restrictedField?: string | null;
  factId: number;
  kind: string;
  personId: Id | null;
  actor: string;
  note: string | null;
  from: LocalDate | null;
  to: LocalDate | null;
  periodKey: string | null;
  agreementId: Id;
  agreementCode: string;
  agreement: Words;
  assignmentId: Id | null;
  reportId: Id | null;
  name: string | null;
  deadline: LocalDate | null;
  /** The agency in the lead. */
  agencyId: Id | null;
  agency: Words | null;
  localityId: Id | null;
  coordinatingAgencyId: Id | null;
  overseeingOfficeId: Id | null;
  assignmentState: string | null;
  extensionState: string | null;
  explanationState: string | null;
  /** Who decides on it: `coordinate`, `oversee`. */
  decider: string | null;
  directiveState: string | null;
  /** The deadline of an explanation or a directive; of an accepted explanation until when it holds. */
  by: LocalDate | null;
  reportState: string | null;
  lineState: string | null;
}

interface Rule<Name extends string> {
  notice: Name;
  to: (noticed: Noticed) => OfficeWanted[];
  /** Somebody still waits for it when the mail leaves. */
  stillMatters: (noticed: Noticed) => boolean;
}

const lead = ({ agencyId }: Noticed): OfficeWanted[] => (agencyId ? [{ agencyId, role: 'focalPoint' }] : []);

const coordinators = ({ coordinatingAgencyId, localityId }: Noticed): OfficeWanted[] => {
  if (coordinatingAgencyId) return [{ agencyId: coordinatingAgencyId, role: 'coordinator' }];
  return localityId ? [{ localityId, role: 'coordinator' }] : [];
};

const viceChair = ({ overseeingOfficeId, localityId }: Noticed): OfficeWanted[] => {
  if (overseeingOfficeId) return [{ officeId: overseeingOfficeId }];
  return localityId ? [{ localityId, role: 'viceChair' }] : [];
};

const head = ({ agencyId }: Noticed): OfficeWanted[] => (agencyId ? [{ agencyId, role: 'agencyHead' }] : []);

/** Whoever decides on it. */
const decider = (what: Noticed): OfficeWanted[] => (what.decider === 'oversee' ? viceChair(what) : coordinators(what));

const isOpen = ({ assignmentState }: Noticed) => assignmentState !== null && !['done', 'no_longer_applicable'].includes(assignmentState);

const RULES = {
  'assignment.assigned': { notice: 'assigned', to: lead, stillMatters: isOpen },
  'assignment.reassigned': { notice: 'assigned', to: lead, stillMatters: isOpen },
  'assignment.returned': { notice: 'returned', to: lead, stillMatters: ({ assignmentState }) => assignmentState === 'returned' },
  'reviewLine.returned': { notice: 'lineReturned', to: lead, stillMatters: ({ lineState }) => lineState === 'owed' },
  'report.compiled': { notice: 'toSign', to: viceChair, stillMatters: ({ reportState }) => reportState === 'draft' },
  'report.returned': { notice: 'reportReturned', to: coordinators, stillMatters: ({ reportState }) => reportState === 'returned' },
  'extension.requested': {
    notice: 'extensionRequested',
    to: decider,
    stillMatters: ({ extensionState }) => extensionState === 'requested',
  },
  'extension.approved': { notice: 'extensionApproved', to: lead, stillMatters: isOpen },
  'extension.refused': { notice: 'extensionRefused', to: lead, stillMatters: isOpen },
  'explanation.asked': {
    notice: 'explanationAsked',
    to: (what) => [...lead(what), ...head(what)],
    stillMatters: ({ explanationState }) => explanationState === 'asked',
  },
  'explanation.given': { notice: 'explanationGiven', to: decider, stillMatters: ({ explanationState }) => explanationState === 'given' },
  'explanation.returned': {
    notice: 'explanationReturned',
    to: (what) => [...lead(what), ...head(what)],
    stillMatters: ({ explanationState }) => explanationState === 'returned',
  },
  'explanation.accepted': { notice: 'explanationAccepted', to: (what) => [...lead(what), ...head(what)], stillMatters: isOpen },
  'directive.given': {
    notice: 'directiveGiven',
    to: (what) => [...head(what), ...lead(what), ...coordinators(what)],
    stillMatters: ({ directiveState }) => directiveState === 'given',
  },
  'directive.carriedOut': {
    notice: 'directiveCarriedOut',
    to: (what) => [...viceChair(what), ...coordinators(what)],
    stillMatters: isOpen,
  },
} as const satisfies Record<string, Rule<string>>;

export type NoticeName = (typeof RULES)[keyof typeof RULES]['notice'];

/** The facts that people wait for. */
export const AT_ONCE_FACTS = Object.keys(RULES);

/** Who is told at once of a fact of this kind; undefined where nobody waits for it. */
export const noticeRule = (kind: string): Rule<NoticeName> | undefined => RULES[kind as keyof typeof RULES];
