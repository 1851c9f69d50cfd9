import { type ChildProcess, spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { freePort } from './port';

export interface RedisServer {
  url: string;
  stop(): Promise<void>;
}

/** A Redis of the spec's own, in memory only. `noeviction`, as a queue needs it. */
export async function startRedis(wanted?: number): Promise<RedisServer> {
  const port = wanted ?? (await freePort());
  const flags = { port, bind: '127.0.0.1', save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction', daemonize: 'no' };
  const server = spawn(
    'redis-server',
    Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: 'ignore' },
  );
  const ended = new Promise<never>((_, reject) => {
    server.once('error', () => reject(new Error('redis-server is not installed. On Debian: apt-get install redis-server')));
    server.once('exit', (code) => reject(new Error(`redis-server ended with code ${code}`)));
  });
  ended.catch(() => undefined);
  process.once('exit', () => server.kill('SIGKILL'));
  await Promise.race([answers(port), ended]);
  return { url: `redis://127.0.0.1:${port}`, stop: () => stop(server) };
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await accepts(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`redis-server does not answer on port ${port}`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
