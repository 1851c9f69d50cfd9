import { crc32, deflateRawSync } from 'node:zlib';
import { CENTRAL_ENTRY, END_OF_DIRECTORY, entryBytes, zipEntries } from './read-zip';

const LOCAL_ENTRY = 0x04034b50;
/** 1 January 1980, 00:00: the first moment a ZIP archive can name. Equal contents give equal archives. */
const NO_TIME = 0x00210000;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** An archive of these files, in this order. */
export function zipOf(files: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const [named, packed] = [Buffer.from(name, 'utf8'), deflateRawSync(bytes)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt32LE(NO_TIME, 6);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(named.length, 22);
    const [local, central] = [Buffer.alloc(4), Buffer.alloc(6)];
    local.writeUInt32LE(LOCAL_ENTRY);
    central.writeUInt32LE(CENTRAL_ENTRY);
    central.writeUInt16LE(20, 4);
    const after = Buffer.alloc(14);
    after.writeUInt32LE(offset, 10);
    parts.push(local, common, named, packed);
    directory.push(central, common, after, named);
    offset += local.length + common.length + named.length + packed.length;
  }
  return Buffer.concat([...parts, ...directory, endOf(files.length, offset, directory)]);
}

function endOf(count: number, offset: number, directory: readonly Buffer[]): Buffer {
  const end = Buffer.alloc(22);
  END_OF_DIRECTORY.copy(end);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}

/** The same archive with other contents, and without the moments at which it was packed. */
export function repacked(archive: Buffer, change: (name: string, bytes: Buffer) => Buffer = (_, bytes) => bytes): Buffer {
  const entries = zipEntries(archive) ?? [];
  return zipOf(
    entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, change(entry.name, entryBytes(archive, entry))]),
  );
}
