import type { Id } from '@views/kernel';
import { useCallback, useEffect, useState } from 'react';
import { isBlank, newRow, type Row, type RowChange } from './row';

/** The rows of this person for this agreement, kept on this device while they are typed. @param begun the commitment that one came from */
export function useRows(agreementId: Id, personId: Id, begun: Id | undefined) {
  const key = `dondoc.breakdown.${agreementId}.${personId}`;
  const [rows, setRows] = useState<Row[]>(() => withOne(stored(key), begun));
  useEffect(() => {
    if (rows.every(isBlank)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(rows));
  }, [key, rows]);
  const change = useCallback((rowKey: string, given: RowChange) => {
    setRows((before) => before.map((row) => (row.key === rowKey ? { ...row, ...given, unread: unreadAfter(row, given) } : row)));
  }, []);
  const remove = useCallback((rowKey: string) => setRows((before) => before.filter((row) => row.key !== rowKey)), []);
  const repeat = useCallback((rowKey: string) => {
    setRows((before) => before.flatMap((row) => (row.key === rowKey ? [row, newRow({ ...row })] : [row])));
  }, []);
  return { rows, setRows, change, remove, repeat };
}

/** What is written by hand takes the place of what could not be read. */
function unreadAfter({ unread }: Row, given: RowChange): Row['unread'] {
  return Object.fromEntries(Object.entries(unread).filter(([field]) => !(field in given)));
}

function withOne(rows: Row[], commitmentId: Id | undefined): Row[] {
  if (!commitmentId || rows.some((row) => row.commitmentId === commitmentId)) return rows;
  return [...rows, newRow({ commitmentId })];
}

function stored(key: string): Row[] {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '[]') as Row[]) ?? [];
  } catch {
    return [];
  }
}
