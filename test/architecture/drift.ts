import type { DataSource, EntityMetadata } from 'typeorm';
import type { Sql } from '../support/database';

/** A column as the mapping or the database has it. */
export interface Column {
  table: string;
  name: string;
  /** PostgreSQL's own name of the type; an array's begins with `_`. */
  type: string;
  nullable: boolean;
  primary: boolean;
}

/** What the classes say: the columns of every mapped table. */
export function mappedColumns(source: DataSource): Column[] {
  return source.entityMetadatas.flatMap((entity) => entity.columns.map((column) => mappedColumn(source, entity, column)));
}

function mappedColumn(source: DataSource, entity: EntityMetadata, column: EntityMetadata['columns'][number]): Column {
  const type = source.driver.normalizeType(column);
  return {
    table: entity.tableName,
    name: column.databaseName,
    type: `${column.isArray ? '_' : ''}${SHORT[type] ?? type}`,
    nullable: column.isNullable,
    primary: column.isPrimary,
  };
}

/** TypeORM spells types as the standard does, the catalogue as PostgreSQL does. */
const SHORT: Record<string, string> = {
  integer: 'int4',
  bigint: 'int8',
  boolean: 'bool',
  'timestamp with time zone': 'timestamptz',
  'character varying': 'varchar',
};

/** What the migrated database says. */
export function columnsInDatabase(sql: Sql): Promise<Column[]> {
  return sql<Column>(`
    select c.table_name as "table", c.column_name as name, c.udt_name as type, c.is_nullable = 'YES' as nullable,
      exists (
        select 1 from information_schema.table_constraints t
        join information_schema.key_column_usage k using (constraint_schema, constraint_name)
        where t.constraint_type = 'PRIMARY KEY' and t.table_schema = 'public'
          and k.table_name = c.table_name and k.column_name = c.column_name) as primary
    from information_schema.columns c where c.table_schema = 'public'`);
}

const nameOf = (column: Column) => `${column.table}.${column.name}`;
const shapeOf = ({ type, nullable, primary }: Column) => `${type}${nullable ? ' null' : ''}${primary ? ' primary key' : ''}`;

/** Every difference between the mapping and the database, in words. Tables that no class maps are no difference. */
export function driftBetween(mapped: Column[], database: Column[]): string[] {
  const [inMapping, inDatabase] = [mapped, database].map((columns) => new Map(columns.map((column) => [nameOf(column), shapeOf(column)])));
  const tables = new Set(mapped.map((column) => column.table));
  const names = new Set([...mapped, ...database.filter((column) => tables.has(column.table))].map(nameOf));
  return [...names]
    .filter((name) => inMapping?.get(name) !== inDatabase?.get(name))
    .map((name) => `${name}: mapped ${inMapping?.get(name) ?? 'not at all'}, in the database ${inDatabase?.get(name) ?? 'not at all'}`)
    .sort();
}
