import { createConnection, type Socket } from 'node:net';
import { conflict } from '@dondoc/kernel';

/** Where clamd listens: `tcp://host:port` or `unix:///path`. */
export type ClamdAddress = string;

const CHUNK_BYTES = 64 * 1024;
/** For the whole of a scan; clamd gives up on a single file earlier. */
const PATIENCE_MS = 60_000;
const CLEAN = 'stream: OK';
const FOUND = /^stream: (.+) FOUND$/;

/** Asks clamd about contents, by its `INSTREAM` command (man 8 clamd). */
export class VirusScan {
  constructor(private readonly address: ClamdAddress) {}

  /** @returns the name of what was found, null where nothing was. @throws conflict `evidence.notScanned` where clamd gives no answer: nothing unscanned is kept */
  async find(content: Uint8Array): Promise<string | null> {
    const answer = await this.ask(content).catch((error: Error) => notScanned(error.message));
    if (answer === CLEAN) return null;
    return FOUND.exec(answer)?.[1] ?? notScanned(answer);
  }

  private ask(content: Uint8Array): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = open(this.address);
      const heard: Buffer[] = [];
      socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer in time')));
      socket.on('connect', () => write(socket, content));
      socket.on('data', (part) => heard.push(part));
      socket.on('error', reject);
      socket.on('close', () => resolve(Buffer.concat(heard).toString('utf8').replaceAll('\0', '').trim()));
    });
  }
}

function open(address: ClamdAddress): Socket {
  const { protocol, hostname, port, pathname } = new URL(address);
  return protocol === 'unix:'
    ? createConnection(decodeURIComponent(pathname))
    : createConnection(Number(port), hostname.replace(/^\[|\]$/g, ''));
}

/** Chunks with their length in front, closed by an empty one; clamd answers and hangs up. */
function write(socket: Socket, content: Uint8Array): void {
  socket.cork();
  socket.write('zINSTREAM\0');
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES);
    socket.write(lengthOf(chunk));
    socket.write(chunk);
  }
  socket.write(Buffer.alloc(4));
  socket.uncork();
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

function notScanned(why: string): never {
  throw conflict(
    'evidence.notScanned',
    'Hệ thống quét mã độc chưa trả lời nên tệp chưa được nhận; hãy thử lại sau ít phút.',
    'The virus scanner gave no answer, so the file was not taken; try again in a few minutes.',
    { why: why.slice(0, 200) },
  );
}
