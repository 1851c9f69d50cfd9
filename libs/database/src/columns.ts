import { toInstant } from '@dondoc/kernel';
import type { EntitySchemaColumnOptions } from 'typeorm';

/** The column kinds of this database, for the `EntitySchema`s in `data/`. Tables are made by migrations; a mapping names columns and no more. */
type Column = EntitySchemaColumnOptions;

const column =
  (type: Column['type'], more: Partial<Column> = {}) =>
  (options: Partial<Column> = {}): Column =>
    ({ type, ...more, ...options }) as Column;

export const primaryId: Column = { type: 'uuid', primary: true };
export const id = column('uuid');
export const text = column('text');
export const int = column('int4');
export const bool = column('bool');
export const date = column('date');
export const json = column('jsonb');
export const ids = column('uuid', { array: true });

/** A moment as ISO text in the class, `timestamptz` in the table. */
export const instant = column('timestamptz', {
  transformer: {
    from: (value: Date | string | null) => (value === null ? null : toInstant(value)),
    to: (value: string | null) => value,
  },
});

export const orNull = { nullable: true } as const;

/** Computed by the database, for its statements alone: no class reads or writes it. */
export const derived = { insert: false, update: false, select: false } as const;
