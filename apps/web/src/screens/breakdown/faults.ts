import type { Problem } from '../../api/problem';

/** Why rows were refused: by the key of the row and the field. */
export type Faults = ReadonlyMap<string, Readonly<Record<string, string>>>;

export const NO_FAULTS: Faults = new Map();

/** `tasks.3.assignments.0.dueDate` is about the due date of the fourth row sent. @param sent the keys of the rows as they were sent */
export function faultsOf(problem: Problem | null, sent: readonly string[]): Faults {
  const faults = new Map<string, Record<string, string>>();
  for (const { field, message } of problem?.fields ?? []) {
    const [, index = '', ...path] = field.split('.');
    const key = sent[Number(index)];
    const name = path.findLast((part) => !/^\d+$/.test(part));
    if (key && name) faults.set(key, { [name]: message, ...faults.get(key) });
  }
  return faults;
}
