import { type Ids, randomIds } from '@dondoc/kernel';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource, type EntitySchema } from 'typeorm';
import { type DatabaseOptions, dataSource } from './data-source';
import { Database } from './database';

/** Opens the pool once for the process. `entities` are the mapped classes of every context that the process loads. */
@Global()
@Module({})
export class DatabaseModule {
  static open(options: DatabaseOptions & { ids?: Ids }, entities: EntitySchema[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => dataSource(options, entities).initialize() },
        { provide: Database, useFactory: (source: DataSource) => new Database(source, options.ids ?? randomIds), inject: [DataSource] },
      ],
      exports: [Database, DataSource],
    };
  }
}
