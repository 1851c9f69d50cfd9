import { inflateRawSync } from 'node:zlib';
import { zipDirectory } from '@dondoc/kernel';

const LOCAL_HEADER = 30;

/** Everything that is said in an answer: a workbook or a document is unpacked. */
export function whatIsInside(content: Buffer): string {
  const entries = content.subarray(0, 2).toString() === 'PK' ? zipDirectory(content) : null;
  if (!entries) return content.toString('utf8');
  return entries
    .map(({ name, offset, method, compressedSize }) => {
      const from = offset + LOCAL_HEADER + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
      const packed = content.subarray(from, from + compressedSize);
      return `${name}\n${(method === 8 ? inflateRawSync(packed) : packed).toString('utf8')}`;
    })
    .join('\n');
}
