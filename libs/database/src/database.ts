import { type Actor, conflict, type Id, type Ids, type Instant, type LocalDate, localDateAt } from '@dondoc/kernel';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

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
}

type Work<T> = (tx: Tx) => Promise<T>;

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const TRIES = 3;

/** The only door to PostgreSQL: every read and write is a transaction that carries its actor, under the application role. */
export class Database {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly source: DataSource,
    private readonly ids: Ids,
  ) {}

  /** Calls `listener` after each committed transaction that wrote. For waking others up; what must happen stands in the outbox. */
  afterCommit(listener: () => void): void {
    this.listeners.add(listener);
  }

  /**
   * Runs `work` in one transaction and commits. A deadlock or serialisation failure runs it again, three times at the most.
   * For an actor `doingOnce`, the answer is stored with the change: the same key later gets the first answer and nothing is done again.
   * @throws conflict `once.reused` where the key came before with other contents
   */
  async transact<T>(actor: Actor, work: Work<T>): Promise<T> {
    const answer = await this.retrying(() => this.inside(actor, 'start transaction', (tx) => this.onlyOnce(tx, work)));
    for (const listener of this.listeners) listener();
    return answer;
  }

  /** Runs `work` in one read-only transaction. `snapshot`: all its statements see one state of the database. */
  read<T>(actor: Actor, work: Work<T>, options: { snapshot?: boolean } = {}): Promise<T> {
    const isolation = options.snapshot ? 'isolation level repeatable read, ' : '';
    return this.inside(actor, `start transaction ${isolation}read only`, work);
  }

  /** One statement by the system, a transaction of its own: one round trip where `transact` takes four. It is not repeated and wakes nobody. */
  async statement<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      return (await runner.query(sql, parameters, true)).records as Row[];
    } finally {
      await runner.release();
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

  private async inside<T>(actor: Actor, start: string, work: Work<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.query(start);
      // TypeORM has to know, or it refuses row locks and `save()` commits on its own
      Object.assign(runner, { isTransactionActive: true });
      const answer = await work(await this.open(runner, actor));
      await runner.query('commit');
      return answer;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async open(runner: QueryRunner, actor: Actor): Promise<Tx> {
    const query = async <Row>(sql: string, parameters?: unknown[]): Promise<Row[]> =>
      (await runner.query(sql, parameters, true)).records as Row[];
    const [row] = await query<{ now: Instant }>(
      `select set_config('dondoc.person', $1, true), set_config('dondoc.localities', $2, true), app_now() as now`,
      [actor.personId ?? '', actor.isSystem ? '*' : actor.localityIds.join(',')],
    );
    const now = row?.now as Instant;
    return {
      actor,
      now,
      today: localDateAt(now),
      manager: runner.manager,
      query,
      change: async (sql, parameters) => (await runner.query(sql, parameters, true)).affected ?? 0,
      newId: () => this.ids.next(),
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
