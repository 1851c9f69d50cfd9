import type { Actor, Deed, Id, LocalDate, Place } from '@dondoc/kernel';
import type { AssignmentDeed } from './assignment-states';
import { DIRECTIVES, type DirectiveDeed, type DirectiveState } from './directive-states';
import { EXPLANATIONS, type ExplanationDeed, type ExplanationState, OPEN_EXPLANATIONS } from './explanation-states';
import type { TaskKind } from './task-kind';

/** What else than the state decides whether a deed is possible. */
export interface AsThingsStand {
  kind: TaskKind;
  dueDate: LocalDate | null;
  submittedByPersonId: Id | null;
  /** The request that waits for a decision; the next one may be for the vice-chair. */
  openExtension: { requestedByPersonId: Id | null; isForViceChair: boolean } | null;
  /** What an explanation may be asked about. */
  askAbout: readonly unknown[];
}

type Test = (at: AsThingsStand, who: { actor: Actor; place: Place }) => boolean;

const decides: Test = ({ openExtension }, { actor, place }) =>
  openExtension !== null &&
  (openExtension.requestedByPersonId === null || openExtension.requestedByPersonId !== actor.personId) &&
  (!openExtension.isForViceChair || actor.mayDo('oversee', place));

/** Deeds that the table of states allows and something else may forbid. */
const TESTS: Partial<Record<AssignmentDeed, Test>> = {
  setDueDate: ({ dueDate, kind }) => dueDate === null && kind !== 'ongoing',
  requestExtension: ({ dueDate, openExtension }) => dueDate !== null && openExtension === null,
  approveExtension: decides,
  refuseExtension: decides,
  confirmDone: ({ submittedByPersonId }, { actor }) => submittedByPersonId === null || submittedByPersonId !== actor.personId,
  askExplanation: ({ askAbout }) => askAbout.length > 0,
};

/** Of the deeds that somebody may do in a state, those that are possible as things stand. */
export function permitted(deeds: readonly AssignmentDeed[], at: AsThingsStand, who: { actor: Actor; place: Place }): AssignmentDeed[] {
  return deeds.filter((deed) => TESTS[deed]?.(at, who) ?? true);
}

/** What the vice-chair asked is not for the coordinator to decide. */
export const mayDecideOn = (deed: ExplanationDeed, askedAs: 'coordinate' | 'oversee'): readonly Deed[] =>
  EXPLANATIONS.deeds[deed].who.filter((one) => one !== 'coordinate' || askedAs === 'coordinate');

/** What this actor may do with an explanation; nobody decides on their own. */
export function explanationDeedsOf(
  actor: Actor,
  place: Place,
  { state, askedAs, givenByPersonId }: { state: ExplanationState; askedAs: 'coordinate' | 'oversee'; givenByPersonId: Id | null },
): ExplanationDeed[] {
  const isOwn = givenByPersonId !== null && givenByPersonId === actor.personId;
  return (Object.keys(EXPLANATIONS.deeds) as ExplanationDeed[]).filter((deed) => {
    if (isOwn && (deed === 'accept' || deed === 'returnForMore')) return false;
    return EXPLANATIONS.deeds[deed].moves[state] !== undefined && mayDecideOn(deed, askedAs).some((one) => actor.mayDo(one, place));
  });
}

export function directiveDeedsOf(actor: Actor, place: Place, state: DirectiveState): DirectiveDeed[] {
  return (Object.keys(DIRECTIVES.deeds) as DirectiveDeed[]).filter((deed) => {
    const { moves, who } = DIRECTIVES.deeds[deed];
    return moves[state] !== undefined && who.some((one) => actor.mayDo(one, place));
  });
}

/** What is late and not asked about yet: the due date, and the update that a review asks for. */
export function askableOf<A extends { reviewId: Id; deadline: LocalDate }>(
  { isOverdue, asked, today }: { isOverdue: boolean; asked: A | null; today: LocalDate },
  explanations: readonly { reviewId: Id | null; state: ExplanationState }[],
): (A | null)[] {
  const late = [...(isOverdue ? [null] : []), ...(asked && asked.deadline < today ? [asked] : [])];
  const open = explanations.filter(({ state }) => OPEN_EXPLANATIONS.includes(state));
  return late.filter((about) => !open.some(({ reviewId }) => reviewId === (about?.reviewId ?? null)));
}
