import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

/** Whoever sends slowly on purpose holds a connection so long and no longer; 25 MB over a line of 2 Mbit/s take 100 seconds. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 150_000;
/** Above the minute for which proxies keep a connection, so that they close it and not we. */
const KEEP_ALIVE_MS = 65_000;
const CHECKED_EVERY_MS = 5_000;
const HEADER_BYTES = 16 * 1024;
const HEADERS = 100;

/** Express over a server that waits for nobody without end. */
export class GuardedAdapter extends ExpressAdapter {
  override initHttpServer(): void {
    const server = createServer(
      {
        headersTimeout: HEADERS_MS,
        requestTimeout: REQUEST_MS,
        keepAliveTimeout: KEEP_ALIVE_MS,
        connectionsCheckingInterval: CHECKED_EVERY_MS,
        maxHeaderSize: HEADER_BYTES,
      },
      this.getInstance(),
    );
    server.maxHeadersCount = HEADERS;
    this.httpServer = server as never;
  }
}
