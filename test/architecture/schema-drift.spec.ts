import { dataSource } from '@dondoc/database';
import { contextsFor } from '../support/contexts';
import { type Clone, cloneDatabase } from '../support/database';
import { type Column, columnsInDatabase, driftBetween, mappedColumns } from './drift';

describe('The mapped classes and the migrated database', () => {
  let clone: Clone;
  let mapped: Column[];
  let database: Column[];
  beforeAll(async () => {
    clone = await cloneDatabase();
    const entities = contextsFor(undefined).flatMap((context) => context.entities);
    const source = await dataSource({ url: clone.url }, entities).initialize();
    mapped = mappedColumns(source);
    await source.destroy();
    database = await columnsInDatabase(clone.sql);
  });
  afterAll(() => clone.close());

  it('are both there', () => {
    expect(mapped.length).toBeGreaterThan(50);
    expect(database).toContainEqual({ table: 'assignment', name: 'due_date', type: 'date', nullable: true, primary: false });
  });

  it('say the same', () => {
    expect(driftBetween(mapped, database)).toEqual([]);
  });
});

describe('Drift is seen', () => {
  const column = (overrides: Partial<Column> = {}): Column => ({
    table: 'task',
    name: 'title',
    type: 'text',
    nullable: false,
    primary: false,
    ...overrides,
  });

  it.each<[string, Column[], Column[]]>([
    ['in a column that no class maps', [column({ name: 'id' })], [column({ name: 'id' }), column()]],
    ['in a column that no migration made', [column()], []],
    ['in a type', [column({ type: 'int4' })], [column()]],
    ['in an array', [column({ type: '_uuid' })], [column({ type: 'uuid' })]],
    ['in what may be empty', [column({ nullable: true })], [column()]],
    ['in the primary key', [column({ primary: true })], [column()]],
  ])('%s', (_, mapped, database) => {
    expect(driftBetween(mapped, database)).toEqual([expect.stringMatching(/^task\.title: mapped .*, in the database /)]);
  });

  it('and a table that is read and written by SQL alone is none', () => {
    expect(driftBetween([column()], [column(), column({ table: 'outbox' })])).toEqual([]);
  });
});
