import { createServer } from 'node:net';

/** @throws Error of one line where another program listens there */
export function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = { EADDRINUSE: 'is taken by another program', EACCES: 'may not be used by this account' }[error.code ?? ''];
      reject(new Error(`PORT ${port} ${why ?? `cannot be used (${error.code})`}. Set PORT to another number.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
