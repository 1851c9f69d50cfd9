import { inflateRawSync } from 'node:zlib';

export const CENTRAL_ENTRY = 0x02014b50;
export const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LONGEST_COMMENT = 65_557;

export interface ZipEntry {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  compressedSize: number;
  size: number;
  /** Of its local header. */
  offset: number;
}

/** The directory of a ZIP archive, read without unpacking anything (PKWARE APPNOTE 4.3); null where there is none. */
export function zipEntries(archive: Buffer): ZipEntry[] | null {
  const end = archive.lastIndexOf(END_OF_DIRECTORY);
  if (end < archive.length - LONGEST_COMMENT || end + 22 > archive.length) return null;
  const entries: ZipEntry[] = [];
  for (let at = archive.readUInt32LE(end + 16); at < end; ) {
    if (at + 46 > end || archive.readUInt32LE(at) !== CENTRAL_ENTRY) return null;
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      compressedSize: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries.length > 0 ? entries : null;
}

/** The unpacked contents of an entry. @throws RangeError where there is more than `most` bytes, whatever the directory says */
export function entryBytes(archive: Buffer, { method, compressedSize, offset }: ZipEntry, most?: number): Buffer {
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const bytes = archive.subarray(start, start + compressedSize);
  return method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: most });
}
