import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../words/words';
import { Problem } from './problem';

interface Then<In, Out> {
  /** The sentence that says it is done. */
  said?: string;
  onDone?: (answer: Out) => void;
  onRefused?: (problem: Problem, input: In) => void;
  /** The screen shows the refusal itself; else a notice does. */
  quiet?: boolean;
}

/** Somebody else was faster: what is shown is read anew. */
const CONFLICT = 409;

/** Something a person does: on success everything on the screen is read anew, and what was done is said. `refused`: the refusal as a sentence, for a form of one field. */
export function useDeed<In, Out>(work: (input: In) => Promise<Out>, { said, onDone, onRefused, quiet = false }: Then<In, Out> = {}) {
  const queries = useQueryClient();
  const problemWords = useProblemWords();
  const closeButtonProps = { 'aria-label': useWords()('deed.close') };
  const { mutate, isPending, error, reset } = useMutation<Out, Problem, In>({
    mutationFn: work,
    onSuccess: async (answer) => {
      if (said) notifications.show({ message: said, color: 'green', closeButtonProps });
      onDone?.(answer);
      await queries.invalidateQueries();
    },
    onError: (problem, input) => {
      onRefused?.(problem, input);
      if (problem.status === CONFLICT) void queries.invalidateQueries();
      if (!quiet) notifications.show({ message: problemWords(problem), color: 'red', autoClose: 8000, closeButtonProps });
    },
  });
  return { run: mutate, isPending, problem: error, refused: error && problemWords(error), reset };
}

/** A refusal as a sentence; the server's own where it gave one. */
export function useProblemWords() {
  const t = useWords();
  return (problem: unknown): string => {
    if (problem instanceof Problem && problem.status === 0) return t('problem.offline');
    return (problem instanceof Problem && problem.message) || t('problem.failed');
  };
}
