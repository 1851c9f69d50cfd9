import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@config/env';
import { environmentWith } from '@config/environment';
import { ask } from '@dondoc/database';
import { countedIds } from '@dondoc/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { openThrowaway, prepare } from '../installation';
import { openProduct } from '../product';
import { AppThread } from '../start/app-thread';

/** What a replay plays in: the product without doors, over a database of its own, with its worker in another thread. */
export interface Theatre {
  product: INestApplicationContext;
  /** Everything of the replay lies here: database, evidence, mailbox. */
  folder: string;
}

/** Builds a theatre for `work` and takes it down again. Mails that nobody keeps are composed, counted and discarded. */
export async function inThrowawayTheatre(
  { keepsMails }: { keepsMails: boolean },
  work: (theatre: Theatre) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-replay-'));
  const installation = await openThrowaway(join(folder, 'postgres'));
  try {
    await prepare(installation);
    await ask(installation.ownerUrl, 'update clock set demonstration = true');
    const env = environmentWith({
      DATABASE_URL: installation.url,
      DATA_DIR: folder,
      SCHEDULES: 'off',
      WORKER_CONCURRENCY: '1',
      DEMO: 'off',
      LOG_LEVEL: 'error',
      ...(keepsMails ? {} : { MAIL: 'discard' }),
    });
    const worker = await AppThread.start('worker', env);
    const product = await openProduct(loadConfig(env), installation.url, countedIds());
    try {
      await work({ product, folder });
    } finally {
      await product.close();
      await worker.stop();
    }
  } finally {
    await installation.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
