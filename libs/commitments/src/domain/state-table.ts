import { conflict, type Deed, type Words } from '@dondoc/kernel';

/** One deed of a table of states: who may do it, and where it leads. A state that is not named refuses it. */
export interface StateMove<State extends string> {
  /** Any of these permissions is enough; none where only the end of the assignment does it. */
  who: readonly Deed[];
  moves: Partial<Record<State, State>>;
  words: Words;
}

/** The things whose life is such a table. */
export interface StateTable<State extends string, Doing extends string> {
  /** What a refusal's code begins with. */
  thing: string;
  deeds: Record<Doing, StateMove<State>>;
  states: Record<State, Words>;
}

/** The state that the deed leads to. @throws conflict `<thing>.wrongState`, in words */
export function stateAfterDeed<State extends string, Doing extends string>(
  table: StateTable<State, Doing>,
  deed: Doing,
  from: State,
): State {
  const to = table.deeds[deed].moves[from];
  if (to !== undefined) return to;
  const [what, state] = [table.deeds[deed].words, table.states[from]];
  throw conflict(`${table.thing}.wrongState`, `Không thể ${what.vi}: ${state.vi}.`, `You cannot ${what.en}: it is ${state.en}.`, {
    deed,
    state: from,
  });
}
