/** One file of a ZIP archive, as the archive's directory tells it; whether that is true is only seen by unpacking. */
export interface ZipEntry {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  compressedSize: number;
  size: number;
  /** Of its local header. */
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;

/** The directory of a ZIP archive, read without unpacking anything (PKWARE APPNOTE 4.3); null where there is none. */
export function zipDirectory(archive: Uint8Array): ZipEntry[] | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  for (let at = view.getUint32(end + 16, true); at < end; ) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push(entryAt(view, at, nameLength));
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.length > 0 ? entries : null;
}

function entryAt(view: DataView, at: number, nameLength: number): ZipEntry {
  const length = Math.min(nameLength, Math.max(0, view.byteLength - at - ENTRY_LENGTH));
  return {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, length)),
    method: view.getUint16(at + 10, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The last record that can be the end of the directory: a comment may follow it. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= least; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}
