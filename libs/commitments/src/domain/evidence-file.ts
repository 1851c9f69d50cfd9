import { invalid } from '@dondoc/kernel';
import { needed, type TextRule } from './written';

/** Bytes. */
export const LARGEST_EVIDENCE = 25 * 1024 * 1024;

const NAME: TextRule = { code: 'evidence.fileName', words: { vi: 'Tên tệp', en: 'File name' }, max: 200 };

const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What may be handed in: the ending, the media type it is given, and how such a file begins. Text has no beginning of its own. */
const KINDS: Record<string, { mediaType: string; begins: number[] | 'text' }> = {
  pdf: { mediaType: 'application/pdf', begins: PDF },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, begins: ZIP },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, begins: ZIP },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, begins: ZIP },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', begins: ZIP },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', begins: ZIP },
  doc: { mediaType: 'application/msword', begins: OLE },
  xls: { mediaType: 'application/vnd.ms-excel', begins: OLE },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', begins: OLE },
  jpg: { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  jpeg: { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  png: { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  txt: { mediaType: 'text/plain', begins: 'text' },
  csv: { mediaType: 'text/csv', begins: 'text' },
};

export interface EvidenceFile {
  fileName: string;
  mediaType: string;
}

/** The name without its path and the media type by what the file is, not by what the sender says. @throws invalid `evidence.*` */
export function evidenceFile(fileName: string, content: Uint8Array): EvidenceFile {
  const name = needed(
    fileName
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/[\n\t"<>|:*?]/g, '_'),
    NAME,
  );
  if (content.length === 0) throw invalid('evidence.empty', 'Tệp rỗng.', 'The file is empty.');
  if (content.length > LARGEST_EVIDENCE)
    throw invalid('evidence.tooLarge', 'Tệp lớn hơn 25 MB.', 'The file is larger than 25 MB.', { max: LARGEST_EVIDENCE });
  const ending = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '';
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  if (!kind || !isSuch(content, kind.begins))
    throw invalid(
      'evidence.kind',
      'Chỉ nhận PDF, Word, Excel, PowerPoint, OpenDocument (không chứa macro), ảnh JPEG, PNG và văn bản; nội dung phải đúng với đuôi tệp.',
      'Only PDF, Word, Excel, PowerPoint and OpenDocument without macros, JPEG, PNG and text; the contents must be what the ending says.',
      { fileName: name },
    );
  return { fileName: name, mediaType: kind.mediaType };
}

function isSuch(content: Uint8Array, begins: number[] | 'text'): boolean {
  if (begins === 'text') return !content.includes(0);
  if (!begins.every((byte, index) => content[index] === byte)) return false;
  return begins === PDF || begins.length === 3 || !new TextDecoder('latin1').decode(content).includes('vbaProject.bin');
}
