import { join, resolve } from 'node:path';
import { identitySettings } from './identity-settings';
import {
  anyText,
  bareAddress,
  clamdAddress,
  faultAtPoint,
  hours,
  mailAddress,
  networks,
  oneOf,
  onOff,
  origin,
  pemFile,
  url,
  wholeNumber,
} from './parse';
import { productionProblems } from './production';
import { ConfigError, type Environment, isProblem, optional, type Problem, readSetting, required, type Setting } from './setting';
import { singleSignOnSettings } from './single-sign-on-settings';

export { ConfigError, type Environment };

const ownPort = (env: Environment) => env.PORT?.trim() || '3000';
const isDemonstration = (env: Environment) => (env.DATABASE_URL?.trim() || env.NODE_ENV?.trim() === 'production' ? 'off' : 'on');

/** Every variable that the product reads, once. docs/configuration.md is written from this table. */
export const settings = {
  port: required({
    name: 'PORT',
    meaning: 'Port of the HTTP server. 0: any free one.',
    allowed: 'a whole number from 0 to 65535',
    fallback: '3000',
    parse: wholeNumber(0, 65_535),
  }),
  host: required({
    name: 'HOST',
    meaning: 'Address on which the HTTP server listens. `0.0.0.0`: all of this machine.',
    allowed: 'an IP address or a host name',
    fallback: '127.0.0.1',
    parse: anyText,
  }),
  publicUrl: required({
    name: 'PUBLIC_URL',
    meaning: 'Address under which people reach the product: the links in mails begin with it.',
    allowed: 'an http:// or https:// address without a path, such as https://dondoc.example.vn',
    fallback: (env) => `http://localhost:${ownPort(env)}`,
    fallbackInWords: '`http://localhost:` and the port',
    parse: origin,
  }),
  trustedProxies: required({
    name: 'TRUSTED_PROXIES',
    meaning: 'Proxies whose word about the sender’s address (`X-Forwarded-For`) is believed. From anybody else it is not.',
    allowed: 'addresses and networks with commas, such as 10.0.0.5, 10.1.0.0/16',
    fallback: 'none',
    parse: (text) => (text === 'none' ? [] : networks(text)),
  }),
  requestsPerMinute: required({
    name: 'REQUESTS_PER_MINUTE',
    meaning:
      'Requests a minute, over all processes, of one session, and of one address without a session. 0: no limit. Files of the web do not count.',
    allowed: 'a whole number from 0 to 1000000',
    fallback: '1200',
    parse: wholeNumber(0, 1_000_000),
  }),
  ...identitySettings,
  clamd: optional({
    name: 'CLAMD_URL',
    meaning: 'Virus scanner (clamd) that is asked about each evidence file before it is kept. While it does not answer, no file is taken.',
    allowed: 'tcp://host:port or unix:///path/of/the/socket',
    fallbackInWords: 'files are not scanned',
    parse: clamdAddress,
  }),
  ...singleSignOnSettings,
  dataDir: required({
    name: 'DATA_DIR',
    meaning: 'Folder for the embedded database, evidence files and the development mailbox.',
    allowed: 'a path of a folder that may be written',
    fallback: '.dondoc',
    parse: anyText,
  }),
  databaseUrl: optional({
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL server (15 or later) to use instead of the embedded one.',
    allowed: 'a postgres:// address with host and database',
    fallbackInWords: 'the embedded PostgreSQL',
    secret: true,
    parse: url('postgres', 'postgresql'),
  }),
  databaseOwnerUrl: optional({
    name: 'DATABASE_OWNER_URL',
    meaning: 'The same database as the owner of its tables; migrations run as this role.',
    allowed: 'a postgres:// address with host and database',
    fallbackInWords: '`DATABASE_URL`',
    secret: true,
    parse: url('postgres', 'postgresql'),
  }),
  anchorDir: optional({
    name: 'ANCHOR_DIR',
    meaning:
      'Folder into which the worker writes each day where the seals of the journal stand; verification compares with every file in it. Best where nobody can write who administers the database.',
    allowed: 'a path of a folder that may be written',
    fallbackInWords: '`anchors` in `DATA_DIR`',
    parse: anyText,
  }),
  retentionYears: optional({
    name: 'JOURNAL_RETENTION_YEARS',
    meaning:
      'Names and contents of the journal’s facts are taken out after so many years, 10,000 facts a day at the most; the facts and their seals stay. Which period holds, the rules of the archive say.',
    allowed: 'a whole number from 5 to 100',
    fallbackInWords: 'the journal is kept whole',
    parse: wholeNumber(5, 100),
  }),
  redisUrl: optional({
    name: 'REDIS_URL',
    meaning: 'Redis server (maxmemory-policy noeviction) to hold the queues.',
    allowed: 'a redis:// or rediss:// address',
    fallbackInWords: 'the queues live in PostgreSQL',
    secret: true,
    parse: url('redis', 'rediss'),
  }),
  smtpUrl: optional({
    name: 'SMTP_URL',
    meaning:
      'Mail server through which mails leave. `smtps://`: TLS from the start; `smtp://`: STARTTLS where offered, and always before a password leaves this machine.',
    allowed: 'an smtp:// or smtps:// address, such as smtp://user:password@mail.example.vn:587',
    fallbackInWords: 'the development mailbox in `DATA_DIR`',
    secret: true,
    parse: url('smtp', 'smtps'),
  }),
  mail: required({
    name: 'MAIL',
    meaning: '`discard`: mails are composed, counted as sent and go nowhere. For loading a history.',
    allowed: 'send or discard',
    fallback: 'send',
    parse: oneOf('send', 'discard'),
  }),
  smtpConnections: required({
    name: 'SMTP_CONNECTIONS',
    meaning: 'Connections to the mail server at the most, per worker process.',
    allowed: 'a whole number from 1 to 100',
    fallback: '5',
    parse: wholeNumber(1, 100),
  }),
  smtpTlsCa: optional({
    name: 'SMTP_TLS_CA',
    meaning: 'Certificate of the authority that signed the mail server’s certificate, where it is not a public one.',
    allowed: 'the path of a PEM file',
    fallbackInWords: 'the public authorities',
    parse: pemFile,
  }),
  mailFrom: required({
    name: 'MAIL_FROM',
    meaning: 'Sender of every mail.',
    allowed: 'an address such as dondoc@example.vn or Đôn Đốc <dondoc@example.vn>',
    fallback: 'Đôn Đốc <dondoc@localhost>',
    parse: mailAddress,
  }),
  mailUnsubscribe: optional({
    name: 'MAIL_UNSUBSCRIBE',
    meaning: 'Address at which a person reads requests to send no more reminders; it stands in the headers of the mails beside the link.',
    allowed: 'an address such as vanthu@example.vn',
    fallbackInWords: 'the link alone',
    parse: bareAddress,
  }),
  mailBouncesTo: optional({
    name: 'MAIL_BOUNCES_TO',
    meaning:
      'Mailbox for what comes back. Each mail gets a return path of its own, such as bounces+id@example.vn; the mail server hands them to `dondoc bounces` or into `BOUNCE_MAILDIR`.',
    allowed: 'an address such as bounces@example.vn',
    fallbackInWords: 'mails come back to the sender',
    parse: bareAddress,
  }),
  bounceMaildir: optional({
    name: 'BOUNCE_MAILDIR',
    meaning: 'Maildir into which the mail server delivers what comes back; the worker takes it in every minute.',
    allowed: 'a path of a folder with `new` and `cur`',
    fallbackInWords: 'none is looked into',
    parse: anyText,
  }),
  mailHours: required({
    name: 'MAIL_HOURS',
    meaning: 'When mails leave on working days, in Vietnamese time. Whatever falls due outside waits for the next working day.',
    allowed: 'two times such as 07:30-17:00',
    fallback: '07:30-17:00',
    parse: hours,
  }),
  demo: required({
    name: 'DEMO',
    meaning: 'Demonstration: the five agreements in full swing, sign-in links on loopback, a movable clock.',
    allowed: 'on or off',
    fallback: isDemonstration,
    fallbackInWords: '`on` with the embedded database outside production, else `off`',
    parse: onOff,
  }),
  schedules: required({
    name: 'SCHEDULES',
    meaning: 'Whether this worker starts the recurring jobs (the sweep each minute).',
    allowed: 'on or off',
    fallback: 'on',
    parse: onOff,
  }),
  concurrency: required({
    name: 'WORKER_CONCURRENCY',
    meaning: 'Jobs of each queue that run at once in a worker process.',
    allowed: 'a whole number from 1 to 50',
    fallback: '4',
    parse: wholeNumber(1, 50),
  }),
  logLevel: required({
    name: 'LOG_LEVEL',
    meaning: 'The least important messages that are written to the log.',
    allowed: 'fatal, error, warn, info, debug, trace or silent',
    fallback: 'info',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  }),
  nodeEnv: required({
    name: 'NODE_ENV',
    meaning:
      '`production` refuses the demonstration, an http `PUBLIC_URL`, passwords out of manuals, the embedded database, and a database role above the rules.',
    allowed: 'development, test or production',
    fallback: 'development',
    parse: oneOf('development', 'test', 'production'),
  }),
  fault: optional({
    name: 'FAULT',
    meaning: 'For fault drills: the process ends as under `kill -9` when it comes to this point for the n-th time.',
    allowed: '<point>:<n>:kill, such as mail.accepted:250:kill',
    fallbackInWords: 'no fault',
    parse: faultAtPoint,
  }),
};

type Settings = typeof settings;
type Value<S> = S extends { required: infer R; parse: (text: string) => infer T } ? (R extends true ? Exclude<T, undefined> : T) : never;

type Values = { [K in keyof Settings]: Value<Settings[K]> };

/** What follows from the variables. Folders are absolute. */
interface Derived {
  evidenceDir: string;
  anchorDir: string;
  mail: {
    transport:
      | { kind: 'smtp'; url: string; connections: number; ca?: string | undefined }
      | { kind: 'mailbox'; folder: string }
      | { kind: 'none' };
    from: string;
    hours: { from: string; until: string };
    publicUrl: string;
    unsubscribeAddress?: string | undefined;
    bouncesTo?: string | undefined;
  };
}

export type Config = Omit<Values, 'mail' | 'anchorDir'> & Derived;

/** Reads and checks the configuration. @throws ConfigError with a line for each variable that is wrong */
export function loadConfig(env: Environment = process.env): Config {
  const read = Object.entries(settings).map(([key, setting]) => [key, readSetting(setting as Setting<unknown>, env)] as const);
  const problems = read.map(([, value]) => value).filter(isProblem);
  if (problems.length > 0) throw new ConfigError(problems);
  const values = Object.fromEntries(read) as Values;
  const contradictions = [...contradictionsOf(values), ...productionProblems(values)];
  if (contradictions.length > 0) throw new ConfigError(contradictions);
  return { ...values, ...derive(values) };
}

function derive(values: Values): Derived {
  const { anchorDir, dataDir, mailBouncesTo, mailFrom, mailHours, mailUnsubscribe, publicUrl } = values;
  const mail = {
    transport: transportOf(values),
    from: mailFrom,
    hours: mailHours,
    publicUrl,
    unsubscribeAddress: mailUnsubscribe,
    bouncesTo: mailBouncesTo,
  };
  const folder = resolve(dataDir);
  return { evidenceDir: join(folder, 'evidence'), anchorDir: anchorDir ? resolve(anchorDir) : join(folder, 'anchors'), mail };
}

function transportOf({ dataDir, mail, smtpUrl, smtpConnections, smtpTlsCa }: Values): Derived['mail']['transport'] {
  if (mail === 'discard') return { kind: 'none' };
  if (smtpUrl) return { kind: 'smtp', url: smtpUrl, connections: smtpConnections, ca: smtpTlsCa };
  return { kind: 'mailbox', folder: join(resolve(dataDir), 'mailbox') };
}

/** Values that are allowed one by one and not together. */
function contradictionsOf(values: Values): Problem[] {
  if (!values.databaseOwnerUrl || values.databaseUrl) return [];
  return [{ variable: 'DATABASE_OWNER_URL', sentence: 'DATABASE_OWNER_URL: allowed only together with DATABASE_URL.' }];
}
