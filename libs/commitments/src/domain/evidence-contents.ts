import { type ZipEntry, zipDirectory } from '@dondoc/kernel';
import type { Contents } from './evidence-kinds';

/** Why a file is not taken: it is not what its ending says, it has macros, it is too large once unpacked, a scanner knows it. */
export type ContentsFault = 'kind' | 'macros' | 'unpacked' | 'virus';

/** In bytes, of all parts together. */
export const MOST_UNPACKED = 100 * 1024 * 1024;
const MOST_ENTRIES = 2_000;
/** Above a size that packs itself: text packs into a twentieth, a bomb into a thousandth. */
const MOST_RATIO = 100;
const RATIO_COUNTS_FROM = 10 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MACROS = /vbaProject|vbaData|macrosheets|(^|\/)activeX\/|oleObject|^Basic\/|^Scripts\/|\.(bas|vbs|js|exe|dll|docm|xlsm|pptm|xlam)$/i;
const OUTSIDE = /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i;
/** How programs, archives and pages begin that call themselves text. */
const NO_TEXT = ['mz', 'pk\u0003\u0004', '\u007felf', '%pdf-', '#!', '<!doctype', '<html', '<svg', '<script', '<?xml', '<iframe'];
const ARCHIVE_HEAD = 'PK\u0003\u0004';
const ARCHIVE_END = 'PK\u0005\u0006';
const LONGEST_END = 65_557;

export function faultOf(content: Uint8Array, contents: Contents): ContentsFault | null {
  if (contents.is === 'archive') return archiveFault(content, contents);
  if (contents.is === 'compound') return compoundFault(content);
  if (contents.is === 'text') return isText(content) ? null : 'kind';
  return beginsWith(content, contents.begins) && !endsAsArchive(content) ? null : 'kind';
}

function isText(content: Uint8Array): boolean {
  const head = latin1(content.subarray(0, 200))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  return !content.includes(0) && !NO_TEXT.some((begin) => head.startsWith(begin));
}

/** What is a picture or a PDF at its head and an archive at its tail is two files to two programs. */
function endsAsArchive(content: Uint8Array): boolean {
  return latin1(content.subarray(-LONGEST_END)).includes(ARCHIVE_END) && latin1(content).includes(ARCHIVE_HEAD);
}

function archiveFault(content: Uint8Array, { part, mimetype }: { part: string; mimetype?: string }): ContentsFault | null {
  const entries = beginsWith(content, ZIP) ? zipDirectory(content) : null;
  if (!entries) return 'kind';
  if (entries.some(({ name }) => MACROS.test(name))) return 'macros';
  if (isTooMuch(entries)) return 'unpacked';
  const isKind = entries.some(({ name }) => name === part) && !entries.some(({ name }) => OUTSIDE.test(name));
  return isKind && (mimetype === undefined || declares(content, mimetype)) ? null : 'kind';
}

function isTooMuch(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const isBomb = unpacked > RATIO_COUNTS_FROM && unpacked > packed * MOST_RATIO;
  return entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED || isBomb;
}

/** An OpenDocument says what it is in its first part, which is stored as it is. */
const declares = (content: Uint8Array, mimetype: string) => latin1(content.subarray(30, 38 + mimetype.length)) === `mimetype${mimetype}`;

/** The directory of a compound file names its streams in UTF-16. */
function compoundFault(content: Uint8Array): ContentsFault | null {
  if (!beginsWith(content, COMPOUND)) return 'kind';
  const names = latin1(content).replaceAll('\u0000', '');
  return names.includes('_VBA_PROJECT') || names.includes('vbaProject.bin') ? 'macros' : null;
}

const beginsWith = (content: Uint8Array, begins: readonly number[]) => begins.every((byte, index) => content[index] === byte);
const latin1 = (content: Uint8Array) => new TextDecoder('latin1').decode(content);
