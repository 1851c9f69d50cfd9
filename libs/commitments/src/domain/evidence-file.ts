import { invalid } from '@dondoc/kernel';
import { type ContentsFault, faultOf } from './evidence-contents';
import { KINDS } from './evidence-kinds';
import { needed, type TextRule } from './written';

/** Bytes. */
export const LARGEST_EVIDENCE = 25 * 1024 * 1024;

const NAME: TextRule = { code: 'evidence.fileName', words: { vi: 'Tên tệp', en: 'File name' }, max: 200 };
/** Marks that turn the reading direction, so that `gpj.exe` reads `exe.jpg`. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

const REFUSED: Record<ContentsFault, [vi: string, en: string]> = {
  kind: [
    'Chỉ nhận PDF, Word, Excel, PowerPoint, OpenDocument (không chứa macro), ảnh JPEG, PNG và văn bản; nội dung phải đúng với đuôi tệp.',
    'Only PDF, Word, Excel, PowerPoint and OpenDocument without macros, JPEG, PNG and text; the contents must be what the ending says.',
  ],
  macros: [
    'Tệp có macro hoặc đối tượng nhúng chạy được nên không được nhận; hãy lưu lại không kèm macro.',
    'The file has macros or embedded objects that can run; save it without them.',
  ],
  unpacked: ['Tệp quá lớn sau khi giải nén.', 'The file is too large once unpacked.'],
  virus: ['Tệp chứa mã độc nên không được nhận.', 'The file contains malicious code and was not taken.'],
};

export interface EvidenceFile {
  fileName: string;
  mediaType: string;
}

/** The name without its path and the media type by what the file is, not by what the sender says. @throws invalid `evidence.*` */
export function evidenceFile(fileName: string, content: Uint8Array): EvidenceFile {
  const name = needed(plainName(fileName), NAME);
  if (content.length === 0) throw invalid('evidence.empty', 'Tệp rỗng.', 'The file is empty.');
  if (content.length > LARGEST_EVIDENCE)
    throw invalid('evidence.tooLarge', 'Tệp lớn hơn 25 MB.', 'The file is larger than 25 MB.', { max: LARGEST_EVIDENCE });
  const ending = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '';
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  const fault = kind ? faultOf(content, kind.contents) : 'kind';
  if (!kind || fault) throw refusedEvidence(fault ?? 'kind', name);
  return { fileName: name, mediaType: kind.mediaType };
}

export function refusedEvidence(fault: ContentsFault, fileName: string) {
  const [vi, en] = REFUSED[fault];
  return invalid(`evidence.${fault}`, vi, en, { fileName });
}

/** A name that every system can keep: no path, no sign with a meaning to a shell, no direction marks, no dot at either end. */
function plainName(fileName: string): string | undefined {
  return fileName
    .split(/[/\\]/)
    .at(-1)
    ?.replace(DIRECTIONS, '')
    .replace(/[\r\n\t"<>|:*?]/g, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '')
    .replace(RESERVED, '_$1');
}
