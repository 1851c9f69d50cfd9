import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';

/** Speaks `INSTREAM` as clamd does and knows one thing: files with this mark in them. */
export const MARK = 'DONDOC-TEST-FILE';

/** Joins the chunks; nothing while the empty one that ends them has not come. */
function contentsOf(received: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = received.indexOf(0) + 1; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

/** A scanner on loopback, with the address to reach it. */
export async function openClamd(): Promise<{ address: string; close(): void }> {
  const server: Server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      const contents = contentsOf(received);
      if (contents) socket.end(contents.includes(MARK) ? 'stream: Dondoc.Test FOUND\0' : 'stream: OK\0');
    });
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
