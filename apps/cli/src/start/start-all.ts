import { resolve } from 'node:path';
import { type Config, loadConfig } from '@config/env';
import { environmentWith } from '@config/environment';
import { ask } from '@dondoc/database';
import { lockDataFolder } from '../embedded/data-folder-lock';
import { openDatabase, prepare } from '../installation';
import { openProduct } from '../product';
import { type Screen, screen } from '../screen';
import { seed } from '../seed';
import { AppThread, type Ready } from './app-thread';
import { loadDemonstration } from './demonstration';
import { refuseTakenPort } from './port';

type Undo = () => Promise<void> | void;

/** Runs everything in one process until it is told to stop: database, API with web, worker. */
export async function startAll(): Promise<void> {
  const undo: Undo[] = [];
  const stopped = stopSignal();
  try {
    const bringingUp = bringUp(undo, screen({}));
    const threads = await Promise.race([stopped, bringingUp]);
    if (threads) await Promise.race([stopped, ended(threads)]);
    else await bringingUp.catch(() => undefined);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function bringUp(undo: Undo[], show: Screen): Promise<AppThread[]> {
  const config = loadConfig();
  await refuseTakenPort(config.port, config.host);
  undo.push(lockDataFolder(resolve(config.dataDir)));
  const installation = await openDatabase(config);
  undo.push(installation.close);
  await prepare(installation);
  if (config.demo) await loadDemonstration(installation, show);
  else await seedInstallation(config, installation.url, show);
  const env = environmentWith({
    DATABASE_URL: installation.url,
    DATABASE_OWNER_URL: installation.ownerUrl,
    DEMO: config.demo ? 'on' : 'off',
  });
  const start = async (app: 'api' | 'worker') => {
    const thread = await AppThread.start(app, env);
    undo.push(() => thread.stop());
    return thread;
  };
  const [worker, api] = await Promise.all([start('worker'), start('api')]);
  greet(show, config.publicUrl, api.ready);
  return [worker, api];
}

/** A new installation outside demonstration mode is empty and asks for its first administrator. */
async function seedInstallation(config: Config, url: string, show: Screen): Promise<void> {
  const product = await openProduct(config, url);
  await seed(product).finally(() => product.close());
  const [row] = await ask<{ people: boolean }>(url, 'select exists (select 1 from person) as people');
  if (!row?.people) show.say('Nobody can sign in yet. Create the first administrator in another terminal: dondoc admin create --help');
}

function greet(show: Screen, url: string, { links = [] }: Ready): void {
  show.say(`\nĐôn Đốc runs at ${url}   (Ctrl+C stops it)`);
  if (links.length === 0) return;
  show.say('\nDemonstration, on this machine only. Step into a role:');
  for (const link of links) show.say(`  ${link.locality.padEnd(10)} ${link.role.padEnd(16)} ${link.url}`);
}

/** Rejects when one of them ends by itself. */
function ended(threads: readonly AppThread[]): Promise<never> {
  return new Promise((_, reject) => {
    for (const thread of threads) thread.whenEnded((code) => reject(new Error(`The ${thread.app} ended by itself (${code}).`)));
  });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
