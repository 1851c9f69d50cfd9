import type { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SmtpConnection from 'nodemailer/lib/smtp-connection';
import type { TransportOptions } from '../options';

export type Connection = SmtpConnection;

/** What nodemailer says about a failure. */
export type ConnectionError = Error & { code?: string; responseCode?: number; command?: string };

/** Milliseconds for reaching the server, for its greeting, and of silence within the dialogue as a last resort. */
const TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: 120_000,
  socketCloseTimeout: 0,
};

/** How long a server may take to greet us and let us in, to forget a refused letter, and to say goodbye, in milliseconds. */
const WELCOME_MS = 30_000;
const RESET_MS = 5_000;
const GOODBYE_MS = 1_000;

/** Where a password may go without TLS. */
const LOOPBACK = /^(localhost|127\.|::1)/;

export type SmtpOptions = Extract<TransportOptions, { kind: 'smtp' }>;

/** A connection that is greeted and signed in. @throws ConnectionError */
export async function connectTo({ url, ca }: SmtpOptions): Promise<Connection> {
  const { auth, ...options } = parseConnectionUrl(url);
  const requireTLS = auth !== undefined && !LOOPBACK.test(options.host ?? '');
  const settings = { requireTLS, ...options, ...TIMEOUTS, ...(ca && { tls: { ca } }) };
  const connection = new SmtpConnection(settings as ConstructorParameters<typeof SmtpConnection>[0]);
  try {
    await within(WELCOME_MS, welcome(connection, auth as Credentials | undefined));
    return connection;
  } catch (error) {
    connection.on('error', () => undefined);
    connection.close();
    throw inClearWords(error as ConnectionError, options.host ?? '');
  }
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|certificate/;

/** A certificate that is not trusted is told in one line that says what to do. */
function inClearWords(error: ConnectionError, host: string): ConnectionError {
  if (!CERTIFICATE.test(`${error.code} ${error.message}`)) return error;
  const words = `The certificate of the mail server ${host} is not trusted: ${error.message}. SMTP_TLS_CA names the authority that signed it.`;
  return Object.assign(new Error(words), { code: error.code });
}

type Credentials = Parameters<Connection['login']>[0] & { user?: string };

async function welcome(connection: Connection, auth: Credentials | undefined): Promise<void> {
  await settled((done) => {
    connection.once('error', done);
    connection.connect((error) => done(error ?? null));
  });
  if (auth?.user) await settled((done) => connection.login(auth, done));
}

export interface Envelope {
  /** Comes back as the original envelope's id in reports, where the server can do that (RFC 3461). */
  id: string;
  from: string;
  to: string;
}

/** Hands one letter over. Resolves at the server's 250. @throws ConnectionError */
export function handOver(connection: Connection, { id, from, to }: Envelope, content: Readable): Promise<void> {
  const dsn = { id, return: 'headers', notify: ['failure', 'delay'] };
  return settled((done) => connection.send({ from, to: [to], dsn } as Parameters<Connection['send']>[0], content, done));
}

/** What is written until the event loop turns leaves together: the contents and the dot that ends them, in one packet instead of two. */
export function leaveTogether({ _socket: socket }: Connection): void {
  if (!socket) return;
  socket.cork();
  setImmediate(() => socket.uncork());
}

/** Whether the connection can be used for another letter. */
export function reset(connection: Connection): Promise<boolean> {
  return within(
    RESET_MS,
    settled((done) => connection.reset(done)),
  ).then(
    () => true,
    () => false,
  );
}

/** Ends a connection in the orderly way. Resolves when it is gone. */
export function goodbye(connection: Connection): Promise<void> {
  return new Promise((resolve) => {
    const gone = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      connection.close();
      gone();
    }, GOODBYE_MS).unref();
    connection.once('end', gone);
    connection.quit();
  });
}

function settled(run: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => run((error) => (error ? reject(error) : resolve())));
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('The mail server is silent.'), { code: 'ETIMEDOUT' })), milliseconds);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
