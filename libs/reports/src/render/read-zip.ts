import { inflateRawSync } from 'node:zlib';
import { type ZipEntry, zipDirectory } from '@dondoc/kernel';

export const CENTRAL_ENTRY = 0x02014b50;
export const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

export type { ZipEntry };
export { zipDirectory as zipEntries };

/** The unpacked contents of an entry. @throws RangeError where there is more than `most` bytes, whatever the directory says */
export function entryBytes(archive: Buffer, { method, compressedSize, offset }: ZipEntry, most?: number): Buffer {
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const bytes = archive.subarray(start, start + compressedSize);
  return method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: most });
}
