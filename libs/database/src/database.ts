import { type Actor, conflict, type Id, type Ids, type Instant, type LocalDate, localDateAt } from '@dondoc/kernel';
import type { PoolClient, QueryResult } from 'pg';
import { type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';
import type { Sources } from './data-source';
import { failpoint } from './failpoint';

/** One transaction: whose it is, when it happens, and the only way to the rows. */
export interface Tx {
  readonly actor: Actor;
  /** The moment of the transaction by the database's clock, the demonstration's offset included. */
  readonly now: Instant;
  /** The civil date in Asia/Ho_Chi_Minh at `now`. */
  readonly today: LocalDate;
  /** For the mapped classes of `data/`. */
  readonly manager: EntityManager;
  /** Rows of any statement (`returning` included), with dates and moments as text. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Rows that a statement without `returning` changed. */
  change(sql: string, parameters?: unknown[]): Promise<number>;
  newId(): Id;
  /** Something was written that others wait for: they are woken once this has committed. */
  wakeOthers(): void;
}

type Work<T> = (tx: Tx) => Promise<T>;

export interface Reach {
  /**
   * The deed touches rows that are not the actor's by its nature: the policies of the rows do not hold, only what the use case checks.
   * A test lists who may say so.
   */
  acrossSides?: boolean;
}

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const TRIES = 3;
const WRITING = 'start transaction';

/**
 * The only door to PostgreSQL: every read and write is a transaction that carries its actor. A person's runs under the application role, to
 * which the policies of the rows show what is that person's; the system's under a role that sees every row.
 */
export class Database {
  private readonly listeners = new Set<() => void>();
  private readonly statementNames = new Map<string, string>();

  constructor(
    private readonly sources: Sources,
    private readonly ids: Ids,
  ) {}

  /** Calls `listener` after each committed transaction that asked for it. For waking others up; what must happen stands in the outbox. */
  afterCommit(listener: () => void): void {
    this.listeners.add(listener);
  }

  /**
   * Runs `work` in one transaction and commits. A deadlock or serialisation failure runs it again, three times at the most.
   * For an actor `doingOnce`, the answer is stored with the change: the same key later gets the first answer and nothing is done again.
   * @throws conflict `once.reused` where the key came before with other contents
   */
  async transact<T>(actor: Actor, work: Work<T>, reach: Reach = {}): Promise<T> {
    return this.retrying(() => this.inside(actor, { start: WRITING, ...reach }, (tx) => this.onlyOnce(tx, work)));
  }

  /** Runs `work` in one read-only transaction. `snapshot`: all its statements see one state of the database. */
  read<T>(actor: Actor, work: Work<T>, { snapshot, ...reach }: Reach & { snapshot?: boolean } = {}): Promise<T> {
    const isolation = snapshot ? 'isolation level repeatable read, ' : '';
    return this.inside(actor, { start: `start transaction ${isolation}read only`, ...reach }, work);
  }

  /** One statement by the system, a transaction of its own: one round trip where `transact` takes four. It is not repeated and wakes nobody. */
  async statement<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.sources.system.createQueryRunner();
    try {
      return (await this.run(runner, sql, parameters)).rows as Row[];
    } finally {
      await runner.release();
    }
  }

  /** Every text is planned once per connection: to plan a statement about a few rows costs more than to run it. */
  private async run(runner: QueryRunner, sql: string, parameters: unknown[] = []): Promise<QueryResult> {
    const client = (await runner.connect()) as PoolClient;
    const name = this.statementNames.get(sql) ?? `s${this.statementNames.size + 1}`;
    this.statementNames.set(sql, name);
    try {
      return await client.query({ name, text: sql, values: parameters });
    } catch (error) {
      throw new QueryFailedError(sql, parameters, error as Error);
    }
  }

  private async retrying<T>(run: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await run();
      } catch (error) {
        const code = (error as { code?: string }).code;
        if (attempt === TRIES || (code !== DEADLOCK && code !== SERIALIZATION_FAILURE)) throw error;
      }
    }
  }

  private async inside<T>(actor: Actor, { start, acrossSides }: Reach & { start: string }, work: Work<T>): Promise<T> {
    const runner = this.sources[actor.isSystem || acrossSides ? 'system' : 'people'].createQueryRunner();
    const wish = { toWake: false };
    try {
      const now = await begin(runner, start, actor);
      const answer = await work(this.open(runner, actor, now, wish));
      if (start === WRITING) arriveAt('committing', actor);
      await runner.query('commit');
      if (start === WRITING) arriveAt('committed', actor);
      if (wish.toWake) for (const listener of this.listeners) listener();
      return answer;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private open(runner: QueryRunner, actor: Actor, now: Instant, wish: { toWake: boolean }): Tx {
    return {
      actor,
      now,
      today: localDateAt(now),
      manager: runner.manager,
      query: async <Row>(sql: string, parameters?: unknown[]) => (await this.run(runner, sql, parameters)).rows as Row[],
      change: async (sql, parameters) => (await this.run(runner, sql, parameters)).rowCount ?? 0,
      newId: () => this.ids.next(),
      wakeOthers: () => {
        wish.toWake = true;
      },
    };
  }

  private async onlyOnce<T>(tx: Tx, work: Work<T>): Promise<T> {
    const { once, personId } = tx.actor;
    if (!once || !personId) return work(tx);
    const fresh = await tx.query(
      `insert into once (person_id, key, fingerprint) values ($1, $2, $3) on conflict do nothing returning key`,
      [personId, once.key, once.fingerprint],
    );
    if (fresh.length === 0) return this.firstAnswer<T>(tx);
    const answer = await work(tx);
    await tx.query('update once set answer = $3 where person_id = $1 and key = $2', [personId, once.key, JSON.stringify(answer ?? null)]);
    return answer;
  }

  private async firstAnswer<T>(tx: Tx): Promise<T> {
    const { once, personId } = tx.actor;
    const [row] = await tx.query<{ fingerprint: string; answer: T }>(
      'select fingerprint, answer from once where person_id = $1 and key = $2',
      [personId, once?.key],
    );
    if (row && row.fingerprint === once?.fingerprint) return row.answer;
    throw conflict(
      'once.reused',
      'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.',
      'This Idempotency-Key was used for another request.',
    );
  }
}

function arriveAt(step: 'committing' | 'committed', actor: Actor): void {
  failpoint(`database.${step}`);
  if (actor.once) failpoint(`once.${step}`);
}

/** Begins, says whose transaction it is and asks for the time: in one round trip. @returns the moment of the transaction */
async function begin(runner: QueryRunner, start: string, actor: Actor): Promise<Instant> {
  const client = (await runner.connect()) as PoolClient;
  const { personId, localityIds, offices } = actor;
  const ids = [localityIds.join(','), offices.map((office) => office.officeId).join(',')].map((list) => client.escapeLiteral(list));
  const whose = personId && `act_as(${client.escapeLiteral(personId)}, ${ids.join(', ')}), `;
  const results = (await client.query(`${start}; select ${whose ?? ''}app_now() as now`)) as unknown as QueryResult<{ now: Instant }>[];
  // TypeORM has to know, or it refuses row locks and `save()` commits on its own
  Object.assign(runner, { isTransactionActive: true });
  return results.at(-1)?.rows[0]?.now as Instant;
}
