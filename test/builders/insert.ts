import type { Stage } from '../support/stage';

const column = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One row as the owner. Properties are the columns in camelCase; a value for a jsonb column comes through {@link json}. */
export async function insert<Row extends object>(stage: Stage, table: string, row: Row): Promise<Row> {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined);
  const columns = entries.map(([property]) => column(property)).join(', ');
  const places = entries.map((_, index) => `$${index + 1}`).join(', ');
  await stage.sql(
    `insert into ${table} (${columns}) values (${places})`,
    entries.map(([, value]) => value),
  );
  return row;
}

/** The driver writes a JavaScript array as a PostgreSQL array; for a jsonb column it has to be text. */
export const json = (value: unknown): string => JSON.stringify(value);

let count = 0;

/** `KH-1`, `KH-2` …: codes that never meet within a spec file. */
export const nextCode = (prefix: string): string => `${prefix}-${++count}`;
