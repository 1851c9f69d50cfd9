import { useQueryClient } from '@tanstack/react-query';
import type { FilledInView } from '@views/reports';
import { useState } from 'react';
import type { Problem } from '../../../api/problem';
import { upload } from '../../../api/upload';

/** How far a file is: tried first, then taken over. */
export type AnnexStep =
  | { at: 'nothing' }
  | { at: 'checking' | 'taking'; file: File; part: number }
  | { at: 'tried' | 'done'; file: File; filled: FilledInView }
  | { at: 'refused'; file: File; problem: Problem };

/** Tries a filled-in annex and, when told to, takes it over. */
export function useAnnex(reviewId: string) {
  const queries = useQueryClient();
  const [step, setStep] = useState<AnnexStep>({ at: 'nothing' });
  const send = async (file: File, dryRun: boolean) => {
    const at = dryRun ? 'checking' : 'taking';
    setStep({ at, file, part: 0 });
    try {
      const path = `/reviews/${reviewId}/annex?dryRun=${dryRun}`;
      const filled = await upload<FilledInView>(path, file, (part) => setStep({ at, file, part }));
      setStep({ at: dryRun ? 'tried' : 'done', file, filled });
    } catch (problem) {
      setStep({ at: 'refused', file, problem: problem as Problem });
    }
    if (!dryRun) await queries.invalidateQueries();
  };
  return {
    step,
    check: (file: File) => void copyOf(file).then((copy) => send(copy, true)),
    take: (file: File) => void send(file, false),
    forget: () => setStep({ at: 'nothing' }),
  };
}

/** What was tried is what is taken over, also where the file is saved anew in between. */
const copyOf = async (file: File) => new File([await file.arrayBuffer()], file.name, { lastModified: file.lastModified });
