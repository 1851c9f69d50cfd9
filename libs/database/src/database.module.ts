import { type Ids, randomIds } from '@dondoc/kernel';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntitySchema } from 'typeorm';
import { type DatabaseOptions, dataSource } from './data-source';
import { Database } from './database';

/** Opens the pool once for the process. `entities` are the mapped classes of every context that the process loads. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** After every door is closed: ends the pool, so that the process can end. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

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
