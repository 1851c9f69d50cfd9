import type { LocalDate } from '@views/kernel';
import type { ChangeEvent } from 'react';
import type { Problem } from '../../api/problem';

/** What a form holds: texts, dates (null where none is chosen yet), things chosen. */
export type Typed = Record<string, string | string[] | number | null>;

type Named<V> = keyof V & string;

/** What each kind of input needs; `codes`: other names by which the server speaks of it. */
export interface Fields<V extends Typed> {
  text: (
    name: Named<V>,
    ...codes: string[]
  ) => {
    value: string;
    error: string | undefined;
    onChange: (event: ChangeEvent<HTMLTextAreaElement | HTMLInputElement>) => void;
  };
  date: (
    name: Named<V>,
    ...codes: string[]
  ) => {
    value: LocalDate | null;
    error: string | undefined;
    onChange: (date: LocalDate | null) => void;
  };
  chosen: (name: Named<V>, ...codes: string[]) => { value: string[]; error: string | undefined; onChange: (values: string[]) => void };
  one: (
    name: Named<V>,
    ...codes: string[]
  ) => { value: string | null; error: string | undefined; onChange: (value: string | null) => void };
}

export function fieldsOf<V extends Typed>(value: V, change: (some: Partial<V>) => void, problem: Problem | null): Fields<V> {
  const error = (name: string, codes: string[]) => [name, ...codes].map((one) => problem?.of(one)).find(Boolean);
  const put = (name: Named<V>, to: unknown) => change({ [name]: to } as Partial<V>);
  return {
    text: (name, ...codes) => ({
      value: (value[name] ?? '') as string,
      error: error(name, codes),
      onChange: (event) => put(name, event.currentTarget.value),
    }),
    date: (name, ...codes) => ({
      value: value[name] as LocalDate | null,
      error: error(name, codes),
      onChange: (date) => put(name, date),
    }),
    chosen: (name, ...codes) => ({ value: value[name] as string[], error: error(name, codes), onChange: (values) => put(name, values) }),
    one: (name, ...codes) => ({ value: value[name] as string | null, error: error(name, codes), onChange: (one) => put(name, one) }),
  };
}

/** Other names of fields in the codes of refusals. */
const ALSO: Record<string, string[]> = { reason: ['note'], leadAgencyId: ['agency'], evidenceIds: ['evidence'] };

/** Every name by which the server may speak of a field of the form. */
export const besideOf = (fresh: Typed): string[] => Object.keys(fresh).flatMap((name) => [name, ...(ALSO[name] ?? [])]);
