import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import type { Certificate } from './certificate';

export interface TlsMailServer {
  port: number;
  /** What clients said, `AUTH` and `MAIL FROM` with their arguments, and whether under TLS. */
  said: string[];
  close(): Promise<void>;
}

/** A mail server on the loopback that wants a password. `implicit`: TLS from the start; `starttls`: offered in plain; `plain`: none at all. */
export async function tlsMailServer(certificate: Certificate, how: 'implicit' | 'starttls' | 'plain'): Promise<TlsMailServer> {
  const said: string[] = [];
  const sockets = new Set<Socket>();
  const greet = (socket: Socket) => {
    sockets.add(socket);
    socket.write('220 mail ESMTP\r\n');
    converse(socket, { said, offersTls: how === 'starttls', certificate });
  };
  const server: Server = how === 'implicit' ? createTlsServer(certificate, greet) : createServer(greet);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: (server.address() as { port: number }).port, said, close };
}

interface Manner {
  said: string[];
  offersTls: boolean;
  certificate: Certificate;
}

function converse(socket: Socket, manner: Manner): void {
  let inContent = false;
  let buffered = '';
  const underTls = socket instanceof TLSSocket ? 'TLS' : 'plain';
  socket.on('error', () => socket.destroy());
  const hear = (chunk: Buffer) => {
    buffered += chunk.toString('latin1');
    for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
      const line = buffered.slice(0, end);
      buffered = buffered.slice(end + 2);
      if (inContent) {
        if (line !== '.') continue;
        inContent = false;
        socket.write('250 kept\r\n');
        continue;
      }
      if (/^(AUTH|MAIL)/i.test(line)) manner.said.push(`${underTls} ${line}`);
      if (/^STARTTLS/i.test(line)) {
        socket.off('data', hear);
        socket.write('220 go ahead\r\n');
        converse(new TLSSocket(socket, { isServer: true, ...manner.certificate }), { ...manner, offersTls: false });
        return;
      }
      inContent = /^DATA/i.test(line);
      socket.write(answerTo(line, manner));
    }
  };
  socket.on('data', hear);
}

function answerTo(line: string, { offersTls }: Manner): string {
  if (/^EHLO/i.test(line)) return `250-mail\r\n${offersTls ? '250-STARTTLS\r\n' : ''}250-DSN\r\n250 AUTH PLAIN\r\n`;
  if (/^AUTH/i.test(line)) return '235 2.7.0 ok\r\n';
  if (/^DATA/i.test(line)) return '354 go ahead\r\n';
  return /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n';
}
