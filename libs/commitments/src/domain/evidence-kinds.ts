const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** How the contents of a kind of file are told: by the parts of an archive, by their first bytes, or as text, which has no beginning of its own. */
export type Contents =
  | { is: 'archive'; part: string; mimetype?: string }
  | { is: 'compound' }
  | { is: 'bytes'; begins: readonly number[] }
  | { is: 'text' };

export interface Kind {
  mediaType: string;
  contents: Contents;
}

const office = (type: string, part: string): Kind => ({ mediaType: `${OFFICE}.${type}`, contents: { is: 'archive', part } });
const openDocument = (type: string): Kind => {
  const mediaType = `${OPEN_DOCUMENT}.${type}`;
  return { mediaType, contents: { is: 'archive', part: 'content.xml', mimetype: mediaType } };
};
const compound = (mediaType: string): Kind => ({ mediaType, contents: { is: 'compound' } });
const bytes = (mediaType: string, ...begins: number[]): Kind => ({ mediaType, contents: { is: 'bytes', begins } });
const text = (mediaType: string): Kind => ({ mediaType, contents: { is: 'text' } });

const jpeg = bytes('image/jpeg', 0xff, 0xd8, 0xff);

/** What may be handed in, by its ending, with the media type that it is given. SVG, HTML and anything that runs are not among it. */
export const KINDS: Record<string, Kind> = {
  pdf: bytes('application/pdf', 0x25, 0x50, 0x44, 0x46, 0x2d),
  docx: office('wordprocessingml.document', 'word/document.xml'),
  xlsx: office('spreadsheetml.sheet', 'xl/workbook.xml'),
  pptx: office('presentationml.presentation', 'ppt/presentation.xml'),
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  doc: compound('application/msword'),
  xls: compound('application/vnd.ms-excel'),
  ppt: compound('application/vnd.ms-powerpoint'),
  jpg: jpeg,
  jpeg,
  png: bytes('image/png', 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  txt: text('text/plain'),
  csv: text('text/csv'),
};
