import { useQueryClient } from '@tanstack/react-query';
import type { EvidenceView } from '@views/commitments';
import { useState } from 'react';
import { useProblemWords } from '../../api/deed';
import { upload } from '../../api/upload';
import { assignmentQuery } from './data';

export interface FileSending {
  name: string;
  /** From 0 to 1. */
  part: number;
  isSent?: boolean;
  /** Why it was not taken. */
  reason?: string;
}

/** Sends files one after the other and keeps how far each is. */
export function useSending(assignmentId: string) {
  const queries = useQueryClient();
  const problemWords = useProblemWords();
  const [sendings, setSendings] = useState<FileSending[]>([]);
  const note = (sending: FileSending) => setSendings((before) => [...before.filter((one) => one.name !== sending.name), sending]);
  const sendOne = async (file: File) => {
    const { name } = file;
    note({ name, part: 0 });
    try {
      await upload<EvidenceView>(`/assignments/${assignmentId}/evidence`, file, (part) => note({ name, part }));
      note({ name, part: 1, isSent: true });
    } catch (problem) {
      note({ name, part: 0, reason: problemWords(problem) });
    }
    await queries.invalidateQueries({ queryKey: assignmentQuery(assignmentId).queryKey });
  };
  const send = async (files: File[]) => {
    for (const file of files) await sendOne(file);
  };
  return { sendings, send: (files: File[]) => void send(files) };
}
