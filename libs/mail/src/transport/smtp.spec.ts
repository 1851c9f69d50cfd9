import { selfSigned } from '../../../../test/support/certificate';
import { type TlsMailServer, tlsMailServer } from '../../../../test/support/tls-mail-server';
import { judge } from '../domain/failure';
import type { Letter } from '../mime';
import { smtpTransport } from './smtp';
import type { SendError } from './transport';

const certificate = selfSigned('localhost');
const id = '019ab000-0000-7000-8000-00000000000a';
const letter: Letter = {
  from: 'Đôn Đốc <dondoc@example.vn>',
  to: 'an@example.vn',
  returnPath: 'bounces+1@example.vn',
  subject: 'x',
  date: 'Mon, 23 Nov 2026 07:30:00 +0700',
  messageId: '<a@b>',
  headers: {},
  html: '<p>x</p>',
  text: 'x',
  attachments: [],
};

describe('A mail server that wants TLS and a password', () => {
  let server: TlsMailServer;
  afterEach(() => server.close());

  const send = async (url: string, ca?: string) => {
    const line = smtpTransport({ kind: 'smtp', url, connections: 1, ca }).open();
    try {
      await line.send({ id, kind: 'daily', at: '2026-11-23T00:30:00.000Z', letter }, Promise.resolve());
    } finally {
      line.close();
    }
  };
  const refusal = (url: string, ca?: string) =>
    send(url, ca).then(
      () => undefined,
      (error: SendError) => ({ words: error.message, verdict: judge(error.failure) }),
    );
  const credentials = `PLAIN ${Buffer.from('\0don-doc\0mật khẩu').toString('base64')}`;
  const signIn = `don-doc:${encodeURIComponent('mật khẩu')}@`;

  it('gets the letter with TLS from the start, its return path and the id of its envelope', async () => {
    server = await tlsMailServer(certificate, 'implicit');
    await send(`smtps://${signIn}localhost:${server.port}`, certificate.cert);
    expect(server.said).toEqual([`TLS AUTH ${credentials}`, `TLS MAIL FROM:<bounces+1@example.vn> RET=HDRS ENVID=${id}`]);
  });

  it('gets the password only after STARTTLS', async () => {
    server = await tlsMailServer(certificate, 'starttls');
    await send(`smtp://${signIn}localhost:${server.port}`, certificate.cert);
    expect(server.said[0]).toBe(`TLS AUTH ${credentials}`);
  });

  it.each(['implicit', 'starttls'] as const)('is refused in one clear line when its certificate is not trusted (%s)', async (how) => {
    server = await tlsMailServer(certificate, how);
    const refused = await refusal(`${how === 'implicit' ? 'smtps' : 'smtp'}://${signIn}localhost:${server.port}`);
    expect(refused?.words).toMatch(
      /^The certificate of the mail server localhost is not trusted: self-signed certificate\. SMTP_TLS_CA names .*\.$/,
    );
    expect(refused?.verdict).toBe('away');
    expect(server.said).toEqual([]);
  });

  it('is refused when the certificate is another host’s', async () => {
    const other = selfSigned('mail.example.vn');
    server = await tlsMailServer(other, 'implicit');
    const refused = await refusal(`smtps://${signIn}localhost:${server.port}`, other.cert);
    expect(refused?.words).toMatch(/^The certificate of the mail server localhost is not trusted: Hostname\/IP does not match/);
  });

  it('never hears a password in plain from another machine', async () => {
    server = await tlsMailServer(certificate, 'plain');
    // 0.0.0.0 reaches this machine and is not called loopback
    const refused = await refusal(`smtp://${signIn}0.0.0.0:${server.port}`);
    expect(refused?.verdict).toBe('away');
    expect(server.said).toEqual([]);
  });
});
