import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type ZipEntry, zipDirectory } from '@dondoc/kernel';

const inflate = promisify(inflateRaw);
const DEFLATED = 8;

/**
 * Whether the parts of an archive unpack to what its directory says, each under that limit: the directory of a bomb lies.
 * Off the main thread; what is no archive has nothing to unpack.
 */
export async function unpacksAsAnnounced(content: Uint8Array): Promise<boolean> {
  for (const entry of zipDirectory(content) ?? []) if (!(await isAsAnnounced(content, entry))) return false;
  return true;
}

async function isAsAnnounced(content: Uint8Array, { method, offset, compressedSize, size }: ZipEntry): Promise<boolean> {
  if (method !== DEFLATED) return method === 0 && compressedSize === size;
  const header = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (offset + 30 > content.byteLength) return false;
  const start = offset + 30 + header.getUint16(offset + 26, true) + header.getUint16(offset + 28, true);
  try {
    const unpacked = await inflate(content.subarray(start, start + compressedSize), { maxOutputLength: Math.max(1, size) });
    return unpacked.length === size;
  } catch {
    return false;
  }
}
