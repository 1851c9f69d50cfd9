import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type ConnectOptions, connect } from './connect';
import { Queues } from './queues';

/** The queues of this process. */
@Global()
@Module({})
export class JobsModule implements OnApplicationShutdown {
  constructor(private readonly queues: Queues) {}

  static connect(options: ConnectOptions): DynamicModule {
    return {
      module: JobsModule,
      providers: [{ provide: Queues, useFactory: async () => new Queues(await connect(options)) }],
      exports: [Queues],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.queues.close();
  }
}
