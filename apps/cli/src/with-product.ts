import { type Config, loadConfig } from '@config/env';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { type Installation, openDatabase, prepare } from './installation';
import { openProduct } from './product';
import { type Screen, screen } from './screen';
import { seed } from './seed';

export interface Session {
  config: Config;
  installation: Installation;
  product: INestApplicationContext;
  screen: Screen;
}

/** Whether `--json` stands anywhere on the line. */
export const wantsJson = (command: Command): boolean => command.optsWithGlobals().json === true;

/** Opens the database, brings it up to date, runs a command on it and closes what was opened. */
export async function withProduct(command: Command, work: (session: Session) => Promise<void>): Promise<void> {
  const config = loadConfig();
  const installation = await openDatabase(config);
  try {
    await prepare(installation);
    const product = await openProduct(config, installation.url);
    try {
      await seed(product);
      await work({ config, installation, product, screen: screen({ json: wantsJson(command) }) });
    } finally {
      await product.close();
    }
  } finally {
    await installation.close();
  }
}
