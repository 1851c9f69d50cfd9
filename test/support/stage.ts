import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, DatabaseModule } from '@dondoc/database';
import { type Instant, type LocalDate, localDateAt } from '@dondoc/kernel';
import type { Abstract, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Context, contextsFor } from './contexts';
import { type Clone, cloneDatabase, type Sql } from './database';
import { type MailTransport, moduleOf } from './modules';

/** A running product without doors: a database of its own, the contexts' services, and a clock that stands still. */
export class Stage {
  private constructor(
    private readonly clone: Clone,
    private readonly nest: TestingModule,
    /** For this stage's files; it goes when the stage closes. */
    readonly folder: string,
    private at: Instant,
  ) {}

  static async open(contexts: Context[], options: StageOptions): Promise<Stage> {
    const clone = await cloneDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-stage-'));
    const around = { folder, mail: options.mail ?? { kind: 'mailbox' as const, folder: join(folder, 'mailbox') } };
    const entities = contexts.flatMap((context) => context.entities);
    const database = DatabaseModule.open({ url: clone.url, poolSize: 5, applicationName: 'spec' }, entities);
    const nest = await Test.createTestingModule({
      imports: [database, ...contexts.flatMap((context) => moduleOf(context, around))],
    }).compile();
    await nest.init();
    const stage = new Stage(clone, nest, folder, options.at ?? DEFAULT_TIME);
    await stage.setClock(stage.now);
    return stage;
  }

  get database(): Database {
    return this.get(Database);
  }

  get url(): string {
    return this.clone.url;
  }

  /** The moment the clock stands at. */
  get now(): Instant {
    return this.at;
  }

  get today(): LocalDate {
    return localDateAt(this.at);
  }

  get<T>(type: Abstract<T> | Type<T>): T {
    return this.nest.get(type, { strict: false });
  }

  async setClock(at: Instant): Promise<void> {
    this.at = at;
    await this.sql('update clock set fixed_at = $1', [at]);
  }

  /** Any statement as the owner of the tables: for setting a scene and for looking at what came of it. */
  sql: Sql = (text, parameters) => this.clone.sql(text, parameters);

  async close(): Promise<void> {
    await this.nest.close();
    await this.clone.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface StageOptions {
  /** Where the clock stands. */
  at?: Instant;
  /** Mail goes into `<folder>/mailbox` unless told otherwise. */
  mail?: MailTransport;
}

/** Monday, 23/11/2026, 09:00 in Việt Nam. */
const DEFAULT_TIME = '2026-11-23T02:00:00.000Z';

/** Opens a stage at a moment. A spec inside a lib gets that lib and what it may use, any other spec gets every context. */
export function openStage(options: StageOptions = {}): Promise<Stage> {
  return Stage.open(contextsFor(expect.getState().testPath), options);
}
