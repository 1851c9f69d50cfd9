import type { Dispatch, SetStateAction } from 'react';
import { MOST_ROWS } from './data';
import type { Options } from './options';
import { rowsFrom } from './pasted';
import { isBlank, newRow, type Row } from './row';
import { useBreakdownWords } from './words';

interface Rows {
  rows: Row[];
  setRows: Dispatch<SetStateAction<Row[]>>;
}

/** A pasted table becomes rows, as many as fit; the answer is the sentence that says so. */
export function usePasting({ rows, setRows }: Rows, { known }: Options) {
  const t = useBreakdownWords();
  return (text: string): string => {
    const filled = rows.filter((row) => !isBlank(row));
    const all = rowsFrom(text, known);
    const taken = all.slice(0, MOST_ROWS - filled.length).map(newRow);
    setRows([...filled, ...taken]);
    const unread = taken.reduce((sum, row) => sum + Object.keys(row.unread).length, 0);
    const left = all.length - taken.length;
    const said = [t('paste.taken', { count: taken.length })];
    if (unread > 0) said.push(t('paste.unread', { count: unread }));
    if (left > 0) said.push(t('paste.left', { count: left, most: MOST_ROWS }));
    return said.join(' ');
  };
}
