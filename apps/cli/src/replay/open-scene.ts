import type { INestApplicationContext } from '@nestjs/common';
import { seed, seedDirectory } from '../seed';
import { Agenda } from './agenda';
import { Cast } from './cast';
import { Plot } from './plot';
import type { Scene } from './scene';
import type { ReplayScript } from './script';

/** The directory and the calendar that ship with the product, and a cast that has yet to be given its posts. */
export async function openScene(product: INestApplicationContext, script: ReplayScript): Promise<Scene> {
  await seed(product);
  await seedDirectory(product);
  const cast = new Cast(product);
  await cast.assemble();
  return { plot: new Plot(product), cast, agenda: new Agenda(), script, today: '' };
}
