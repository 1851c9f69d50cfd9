import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { type Config, ConfigError, loadConfig } from '@config/env';
import { JsonLogger } from '@config/json-logger';
import { armFailpoint, mustBeOrdinaryRole } from '@dondoc/database';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from './application';
import { DemonstrationService } from './demonstration/demonstration.service';

export interface StartOptions {
  /** The database to use where the configuration names none: the embedded one. */
  databaseUrl?: string;
}

/** A sign-in link of the demonstration. */
export interface DemonstrationLink {
  role: string;
  locality: string;
  person: string;
  url: string;
}

export interface RunningApi {
  port: number;
  url: string;
  /** Empty outside demonstration mode, and before the demonstration is loaded. */
  links: DemonstrationLink[];
  /** Takes no new requests and resolves when the running ones are answered. */
  close(): Promise<void>;
}

/** Requests still running this long after the call to close are cut off. */
const DRAIN_MS = 20_000;

/** Starts the API. @throws Error with one clear line where it cannot listen */
export async function start(config: Config, options: StartOptions = {}): Promise<RunningApi> {
  const databaseUrl = config.databaseUrl ?? options.databaseUrl;
  if (!databaseUrl) throw new Error('DATABASE_URL: the API alone needs a PostgreSQL server; `dondoc start` brings one along.');
  armFailpoint(config.fault);
  if (config.nodeEnv === 'production') await mustBeOrdinaryRole(databaseUrl, 'DATABASE_URL');
  const logger = new JsonLogger('api', config.logLevel);
  const app = await createApi({ ...config, databaseUrl }, logger);
  try {
    await listen(app, config);
    const { port } = app.getHttpServer().address() as AddressInfo;
    logger.log(`listens on ${urlOf(config, port)}`);
    return { port, url: urlOf(config, port), links: await linksOf(app, config, port), close: () => close(app) };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function listen(app: NestExpressApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') throw new Error(`PORT: ${port} on ${host} is taken by another program. Set PORT to a free one.`);
    if (code === 'EACCES') throw new Error(`PORT: ${port} on ${host} may not be used by this user. Set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Error(`HOST: ${host} is not an address of this machine.`);
    throw error;
  }
}

/** Where this process itself can be reached; `PUBLIC_URL` may lead to a proxy before it. */
function urlOf({ host }: Config, port: number): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

async function linksOf(app: NestExpressApplication, config: Config, port: number): Promise<DemonstrationLink[]> {
  const links = await app.get(DemonstrationService).links();
  return links.map(({ role, localityVi, person, path }) => ({ role, locality: localityVi, person, url: urlOf(config, port) + path }));
}

async function close(app: NestExpressApplication): Promise<void> {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), DRAIN_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}

/** As a process of its own: SIGTERM and SIGINT drain it. */
async function runProcess(): Promise<void> {
  const api = await start(loadConfig());
  const stop = () => void api.close().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** As a thread of the all-in-one process: says `{ ready, url, links }`, and stops on the message `stop`. */
async function runThread(port: NonNullable<typeof parentPort>): Promise<void> {
  const { config, options } = (workerData ?? {}) as { config?: Config; options?: StartOptions };
  const api = await start(config ?? loadConfig(), options);
  port.on('message', (message) => {
    if (message === 'stop') void api.close().finally(() => process.exit(0));
  });
  port.postMessage({ ready: api.port, url: api.url, links: api.links });
}

function failed(error: unknown): void {
  const lines = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${lines}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}

if (require.main === module) {
  if (!parentPort) void runProcess().catch(failed);
  else
    void runThread(parentPort).catch((error) => {
      // the parent sees the error and decides what to print
      setImmediate(() => {
        throw error;
      });
    });
}
