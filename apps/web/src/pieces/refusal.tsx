import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useProblemWords } from '../api/deed';
import { Problem } from '../api/problem';

interface RefusalProps {
  problem: unknown;
  /** The form's fields that say themselves what is wrong with them; it is not said twice. */
  beside?: readonly string[];
}

/** What the server refused, or that it could not be reached, above a form. */
export function Refusal({ problem, beside = [] }: RefusalProps) {
  const problemWords = useProblemWords();
  if (!problem || (problem instanceof Problem && beside.some((field) => problem.of(field)))) return null;
  return <Refused>{problemWords(problem)}</Refused>;
}

/** The frame around a refusal that has more to say than a sentence. */
export function Refused({ children }: { children: ReactNode }) {
  return (
    <Alert color="red" variant="outline" role="alert">
      {children}
    </Alert>
  );
}
