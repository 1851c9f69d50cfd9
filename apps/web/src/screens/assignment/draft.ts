import { useEffect, useState } from 'react';

/** What somebody has typed and not sent. */
export interface Draft {
  results: string;
  obstacles: string;
  recommendations: string;
  internalNote: string;
  progress: number;
  isDone: boolean;
  /** The version of the assignment that the form was opened at. */
  version: number;
}

const keyOf = (assignmentId: string, personId: string) => `dondoc.draft.${assignmentId}.${personId}`;

export const isEmpty = ({ results, obstacles, recommendations, internalNote, isDone }: Draft): boolean =>
  !(results || obstacles || recommendations || internalNote || isDone);

/** The draft of this person for this assignment, kept on this device while it is typed. @param fresh what an empty form begins with */
export function useDraft(assignmentId: string, personId: string, fresh: Draft) {
  const key = keyOf(assignmentId, personId);
  const [draft, setDraft] = useState<Draft>(() => stored(key) ?? fresh);
  useEffect(() => {
    if (isEmpty(draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  return { draft, set, clear: (next: Draft) => setDraft(next) };
}

function stored(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}
