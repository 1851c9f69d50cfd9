import type { Config } from '@config/env';
import { loadConfig } from '@config/env';
import { environmentWith } from '@config/environment';
import { ask, Database, waitForDisk } from '@dondoc/database';
import { addDays, daysBetween } from '@dondoc/kernel';
import { type Installation, prepare } from '../installation';
import { openProduct } from '../product';
import { Engine } from '../replay/engine';
import { openScene } from '../replay/open-scene';
import { play } from '../replay/play';
import { Plot } from '../replay/plot';
import { readScript } from '../replay/read-script';
import type { Screen } from '../screen';
import { AppThread } from './app-thread';

/** The last weeks are played day by day, mails and all; of the years before, the days on which people or reviews did something. */
const CLOSELY_DAYS = 35;

type Loaded = 'none' | 'partly' | 'whole';

/**
 * Loads the demonstration once: the history of the five agreements up to the present day, played by the engine itself without sending its mails.
 * One that was cut off is loaded anew.
 */
export async function loadDemonstration(installation: Installation, screen: Screen): Promise<void> {
  const loaded = await howFar(installation.ownerUrl);
  if (loaded === 'whole') return;
  if (loaded === 'partly') await startOver(installation, screen);
  screen.say('Loading the demonstration: five agreements from 2019 to the present day …');
  const env = environmentWith({
    DATABASE_URL: installation.url,
    DEMO: 'on',
    SCHEDULES: 'off',
    WORKER_CONCURRENCY: '1',
    MAIL: 'discard',
    LOG_LEVEL: 'error',
  });
  await ask(installation.ownerUrl, 'update clock set demonstration = true');
  await waitForDisk(installation.ownerUrl, false);
  const worker = await AppThread.start('worker', env);
  try {
    await playHistory(loadConfig(env), installation.url, screen);
  } finally {
    await worker.stop();
    await waitForDisk(installation.ownerUrl, true);
  }
}

/** The clock stands still while history is played: that tells a load that was cut off. */
async function howFar(url: string): Promise<Loaded> {
  const [row] = await ask<{ loaded: boolean; playing: boolean }>(
    url,
    'select exists (select 1 from agreement) as loaded, fixed_at is not null as playing from clock',
  );
  if (row?.playing) return 'partly';
  return row?.loaded ? 'whole' : 'none';
}

async function startOver(installation: Installation, screen: Screen): Promise<void> {
  if (!installation.startOver)
    throw new Error('The demonstration was not loaded to its end last time. Empty the database of DATABASE_URL, then start again.');
  screen.say('The demonstration was not loaded to its end last time.');
  await installation.startOver();
  await prepare(installation);
}

async function playHistory(config: Config, url: string, screen: Screen): Promise<void> {
  const product = await openProduct(config, url);
  try {
    const today = await product.get(Database).read(Plot.system, async (tx) => tx.today);
    const engine = new Engine(product);
    const scene = await openScene(product, readScript());
    const from = scene.script.agreements.map((agreement) => agreement.importOn).sort()[0] ?? today;
    const bar = screen.progress('Demonstration', daysBetween(from, today));
    await play(scene, engine, {
      to: today,
      closelyFrom: addDays(today, -CLOSELY_DAYS),
      onDay: (day) => bar.to(daysBetween(from, day), day),
    });
    bar.end();
    await scene.cast.letAdministratorsSeeEverything(today);
    await scene.cast.addOperatorsAndAuditors(today);
    await scene.cast.nameOfficesForRestrictedFields();
    await engine.setClock(null);
  } finally {
    await product.close();
  }
}
