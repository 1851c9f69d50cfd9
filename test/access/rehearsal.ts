import { Database, type Tx } from '@dondoc/database';
import type { Actor } from '@dondoc/kernel';
import type { INestApplicationContext } from '@nestjs/common';

class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('rolled back');
  }
}

/** From now on what the application writes is rolled back once it is done: every request finds the same rows, whatever came before it. */
export function rehearse(app: INestApplicationContext): void {
  const database = app.get(Database, { strict: false });
  const transact = database.transact.bind(database);
  database.transact = async <T>(actor: Actor, work: (tx: Tx) => Promise<T>, reach?: Parameters<Database['transact']>[2]): Promise<T> => {
    try {
      return await transact(
        actor,
        async (tx) => {
          throw new Undone(await work(tx));
        },
        reach,
      );
    } catch (error) {
      if (error instanceof Undone) return error.answer as T;
      throw error;
    }
  };
}
