import type { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SmtpConnection from 'nodemailer/lib/smtp-connection';

export type Connection = SmtpConnection;

/** What nodemailer says about a failure. */
export type ConnectionError = Error & { code?: string; responseCode?: number; command?: string };

/** Milliseconds for reaching the server, for its greeting, and of silence within the dialogue as a last resort. */
const TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: 120_000,
  socketCloseTimeout: 1_000,
};

/** A connection that is greeted and signed in. @throws ConnectionError */
export async function connectTo(url: string): Promise<Connection> {
  const { auth, ...options } = parseConnectionUrl(url);
  const connection = new SmtpConnection({ ...options, ...TIMEOUTS } as ConstructorParameters<typeof SmtpConnection>[0]);
  try {
    await settled((done) => {
      connection.once('error', done);
      connection.connect((error) => done(error ?? null));
    });
    if (auth?.user) await settled((done) => connection.login(auth as Parameters<Connection['login']>[0], done));
    return connection;
  } catch (error) {
    connection.on('error', () => undefined);
    connection.close();
    throw error;
  }
}

/** Hands one letter over. Resolves at the server's 250. @throws ConnectionError */
export function handOver(connection: Connection, envelope: { from: string; to: string[] }, content: Readable): Promise<void> {
  return settled((done) => connection.send(envelope, content, done));
}

/** Whether the connection can be used for another letter. */
export function reset(connection: Connection): Promise<boolean> {
  return settled((done) => connection.reset(done)).then(
    () => true,
    () => false,
  );
}

function settled(run: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => run((error) => (error ? reject(error) : resolve())));
}
