import { type Ids, randomIds } from '@dondoc/kernel';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { type DatabaseOptions, Sources } from './data-source';
import { Database } from './database';

/** Opens the pools once for the process. `entities` are the mapped classes of every context that the process loads. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(Sources) private readonly sources: Sources) {}

  /** After every door is closed: ends the pools, so that the process can end. */
  async onApplicationShutdown(): Promise<void> {
    await this.sources.close();
  }

  static open(options: DatabaseOptions & { ids?: Ids }, entities: EntitySchema[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: Sources, useFactory: () => Sources.open(options, entities) },
        { provide: Database, useFactory: (sources: Sources) => new Database(sources, options.ids ?? randomIds), inject: [Sources] },
      ],
      exports: [Database],
    };
  }
}
