import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { APPLICATION_ROLE, SYSTEM_ROLE } from './application-role';
import { SnakeNaming } from './naming';

const { types } = pg;

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  url: string;
  /** Connections of this process at the most for people's transactions, and as many for the system's. */
  poolSize?: number;
  /** Shown in `pg_stat_activity`. */
  applicationName?: string;
}

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const BIGINT = 20;

/** `2026-11-22 07:30:00.123456+00` as PostgreSQL writes it in a UTC session → ISO text with milliseconds; no `Date` on the way. */
function instantOf(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d+))?\+00$/.exec(text);
  return match ? `${match[1]}T${match[2]}.${(match[3] ?? '').slice(0, 3).padEnd(3, '0')}Z` : text;
}

/** Dates stay text, moments become ISO text, big integers become numbers (identities of facts stay below 2^53). */
const readers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return instantOf;
    if (oid === DATE) return (text: string) => text;
    if (oid === BIGINT) return Number;
    return types.getTypeParser(oid, format);
  }) as typeof types.getTypeParser,
};

/** Two pools: a connection is for people or for the system as long as it lives, and never remembers the other. */
export class Sources {
  private constructor(
    readonly people: DataSource,
    readonly system: DataSource,
  ) {}

  static async open(options: DatabaseOptions, entities: EntitySchema[]): Promise<Sources> {
    const [people, system] = [dataSource(options, entities, APPLICATION_ROLE), dataSource(options, entities, SYSTEM_ROLE)];
    await Promise.all([people.initialize(), system.initialize()]);
    return new Sources(people, system);
  }

  async close(): Promise<void> {
    await Promise.all([this.people, this.system].map((source) => source.isInitialized && source.destroy()));
  }
}

/** Entities are registered by the contexts' modules; migrations run elsewhere, as the owner (see `migrate`). */
export function dataSource(options: DatabaseOptions, entities: EntitySchema[], role: string = APPLICATION_ROLE): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities,
    namingStrategy: new SnakeNaming(),
    entitySkipConstructor: true,
    synchronize: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'dondoc',
    installExtensions: false,
    extra: {
      types: readers,
      options: `-c role=${role} -c timezone=UTC -c search_path=public -c jit=off -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s`,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    },
  });
}
