import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeConfig } from './describe';
import { ConfigError, type Environment, loadConfig, settings } from './env';

const problemsOf = (env: Environment): string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
};

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://dondoc.example.vn',
  DATABASE_URL: 'postgres://app:Tq7-moi-nha@db/dondoc',
};

describe('The configuration', () => {
  it('is complete without a single variable', () => {
    expect(loadConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      trustedProxies: [],
      requestsPerMinute: 1200,
      breachedPasswordsFile: undefined,
      factorKey: undefined,
      confirmMinutes: 15,
      secondFactor: 'optional',
      clamd: undefined,
      oidcAllowPrivate: false,
      oidcGroupsClaim: 'groups',
      oidcLabel: 'Đăng nhập một lần (SSO)',
      oidcScopes: 'openid',
      oidcSecondFactors: [],
      dataDir: '.dondoc',
      databaseUrl: undefined,
      databaseOwnerUrl: undefined,
      redisUrl: undefined,
      smtpUrl: undefined,
      smtpConnections: 5,
      mailFrom: 'Đôn Đốc <dondoc@localhost>',
      mailHours: { from: '07:30', until: '17:00' },
      demo: true,
      schedules: true,
      concurrency: 4,
      logLevel: 'info',
      nodeEnv: 'development',
      fault: undefined,
      evidenceDir: resolve('.dondoc/evidence'),
      anchorDir: resolve('.dondoc/anchors'),
      retentionYears: undefined,
      mail: {
        transport: { kind: 'mailbox', folder: resolve('.dondoc/mailbox') },
        from: 'Đôn Đốc <dondoc@localhost>',
        hours: { from: '07:30', until: '17:00' },
        publicUrl: 'http://localhost:3000',
      },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ PORT: '', REDIS_URL: ' ', DATABASE_URL: '' })).toEqual(loadConfig({}));
  });

  it('lets the links in mails follow the port', () => {
    expect(loadConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(loadConfig({ PUBLIC_URL: 'https://dondoc.example.vn/' }).publicUrl).toBe('https://dondoc.example.vn');
  });

  it('sends no mail at all when it is to discard them, whatever else is set', () => {
    expect(loadConfig({ MAIL: 'discard', SMTP_URL: 'smtp://mail.example.vn:587' }).mail.transport).toEqual({ kind: 'none' });
  });

  it.each(['tcp://127.0.0.1:3310', 'tcp://[::1]:3310', 'unix:///run/clamav/clamd.ctl'])(
    'takes %s as the address of a scanner',
    (address) => {
      expect(loadConfig({ CLAMD_URL: address }).clamd).toBe(address);
    },
  );

  it.each(['127.0.0.1:3310', 'tcp://127.0.0.1', 'unix://', 'http://127.0.0.1:3310'])('refuses %s as one', (address) => {
    expect(problemsOf({ CLAMD_URL: address })).toEqual([expect.stringMatching(/^CLAMD_URL/)]);
  });

  it('sends mails to a mail server where one is named', () => {
    expect(loadConfig({ SMTP_URL: 'smtp://mail.example.vn:587', SMTP_CONNECTIONS: '3' }).mail.transport).toEqual({
      kind: 'smtp',
      url: 'smtp://mail.example.vn:587',
      connections: 3,
    });
  });

  it('is no demonstration on a server of its own or in production, unless told so', () => {
    const databaseUrl = 'postgres://dondoc:secret@db/dondoc';
    expect(loadConfig({ DATABASE_URL: databaseUrl }).demo).toBe(false);
    expect(loadConfig(PRODUCTION).demo).toBe(false);
    expect(loadConfig({ DATABASE_URL: databaseUrl, DEMO: 'on' }).demo).toBe(true);
  });

  it.each([
    ['PORT', '65536', 'PORT: "65536" is not allowed. Allowed: a whole number from 0 to 65535.'],
    ['PORT', 'http', 'PORT: "http" is not allowed. Allowed: a whole number from 0 to 65535.'],
    [
      'TRUSTED_PROXIES',
      '10.0.0.0/33',
      'TRUSTED_PROXIES: "10.0.0.0/33" is not allowed. Allowed: addresses and networks with commas, such as 10.0.0.5, 10.1.0.0/16.',
    ],
    ['TRUSTED_PROXIES', '0.0.0.0/0', expect.stringContaining('is not allowed')],
    ['DEMO', 'yes', 'DEMO: "yes" is not allowed. Allowed: on or off.'],
    ['SMTP_CONNECTIONS', '0', 'SMTP_CONNECTIONS: "0" is not allowed. Allowed: a whole number from 1 to 100.'],
    [
      'MAIL_FROM',
      'nobody',
      'MAIL_FROM: "nobody" is not allowed. Allowed: an address such as dondoc@example.vn or Đôn Đốc <dondoc@example.vn>.',
    ],
    ['FAULT', 'mail.accepted', 'FAULT: "mail.accepted" is not allowed. Allowed: <point>:<n>:kill, such as mail.accepted:250:kill.'],
    ['NODE_ENV', 'prod', 'NODE_ENV: "prod" is not allowed. Allowed: development, test or production.'],
  ])('refuses %s=%s and says what is allowed', (name, value, sentence) => {
    expect(problemsOf({ [name]: value })).toEqual([sentence]);
  });

  it.each(['https://dondoc.example.vn/app', 'ftp://example.vn', 'dondoc.example.vn'])('refuses %s as the public address', (address) => {
    expect(problemsOf({ PUBLIC_URL: address })).toEqual([expect.stringMatching(/^PUBLIC_URL: /)]);
  });

  it.each(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL'])('names %s without showing a password in it', (name) => {
    const [problem] = problemsOf({ [name]: 'http://user:hunter2@example.vn' });
    expect(problem).toContain(`${name}: its value is not allowed.`);
    expect(problem).not.toContain('hunter2');
  });

  it('names every wrong variable at once', () => {
    expect(problemsOf({ PORT: '-1', LOG_LEVEL: 'loud', SCHEDULES: '1' })).toHaveLength(3);
  });

  it('refuses the owner of a database that is not named', () => {
    expect(problemsOf({ DATABASE_OWNER_URL: 'postgres://owner@db/dondoc' })).toEqual([
      'DATABASE_OWNER_URL: allowed only together with DATABASE_URL.',
    ]);
  });

  it.each([
    ['DEMO', { DEMO: 'on' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://dondoc.example.vn' }],
    ['PUBLIC_URL', { PUBLIC_URL: '' }],
    ['DATABASE_URL', { DATABASE_URL: '' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://app:secret@db/dondoc' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://app:app@db/dondoc' }],
    ['DATABASE_OWNER_URL', { DATABASE_OWNER_URL: 'postgres://owner:%E2%80%A6@db/dondoc' }],
    ['REDIS_URL', { REDIS_URL: 'redis://:changeme@cache' }],
    ['SMTP_URL', { SMTP_URL: 'smtps://post:password@mail.example.vn' }],
  ])('of production refuses what is fine for trying out, and names %s', (variable, given) => {
    expect(problemsOf({ ...PRODUCTION, ...given })).toEqual([expect.stringMatching(`^${variable}: `)]);
    expect(problemsOf({ ...PRODUCTION, ...given, NODE_ENV: 'development' })).toEqual([]);
  });

  it('of production takes real values, and servers that ask for no password', () => {
    expect(problemsOf(PRODUCTION)).toEqual([]);
    expect(problemsOf({ ...PRODUCTION, REDIS_URL: 'redis://cache', SMTP_URL: 'smtp://localhost:25' })).toEqual([]);
  });

  it('declares each variable once, and accepts each default', () => {
    const names = Object.values(settings).map((setting) => setting.name);
    expect(new Set(names).size).toBe(names.length);
    expect(problemsOf({})).toEqual([]);
  });

  it('is described in docs/configuration.md as it is (node tools/docs.mjs writes the page)', () => {
    const page = join(__dirname, '..', 'docs', 'configuration.md');
    expect(existsSync(page) && readFileSync(page, 'utf8')).toBe(describeConfig());
  });
});
