/** *6 rõ*: clear person, work, time, responsibility, product, authority. */
export type ClearThing = 'person' | 'work' | 'time' | 'responsibility' | 'product' | 'authority';

export interface SixClear {
  complete: boolean;
  missing: ClearThing[];
}

export interface CheckedTask {
  title: string;
  deliverable: string | null;
  authority: string | null;
  kind: 'dated' | 'ongoing' | 'recurring';
  /** Parties that the commitment binds; all of the agreement where it names none. */
  obligedParties: number;
  sides: readonly { dueDate: string | null /** Somebody holds an office of the lead agency today. */; hasPerson: boolean }[];
}

/** What a task still lacks before everybody knows what is theirs. */
export function sixClear(task: CheckedTask): SixClear {
  const clear: Record<ClearThing, boolean> = {
    person: task.sides.length > 0 && task.sides.every((side) => side.hasPerson),
    work: task.title !== '',
    time: task.sides.length > 0 && (task.kind !== 'dated' || task.sides.every((side) => side.dueDate !== null)),
    responsibility: task.sides.length > 0 && task.sides.length >= task.obligedParties,
    product: Boolean(task.deliverable),
    authority: Boolean(task.authority),
  };
  const missing = (Object.keys(clear) as ClearThing[]).filter((thing) => !clear[thing]);
  return { complete: missing.length === 0, missing };
}
