import type { Sheet } from '../domain/annex-sheet';
import type { OfficialDocument } from '../domain/document';

/** What is to be printed. `writtenAt`: the moment that stands in the file. */
export type PrintJob =
  | { kind: 'docx' | 'pdf'; document: OfficialDocument; writtenAt: string }
  | { kind: 'xlsx'; sheet: Sheet; writtenAt: string };

/** What came back, to be read. */
export interface ReadJob {
  kind: 'read';
  file: Uint8Array;
}

/** The libraries that write files are large: each is loaded when the first file of its kind is asked for. */
const writers = {
  docx: () => require('./docx') as typeof import('./docx'),
  pdf: () => require('./pdf') as typeof import('./pdf'),
  xlsx: () => require('./xlsx') as typeof import('./xlsx'),
};

export async function printed(job: PrintJob): Promise<Buffer> {
  if (job.kind === 'xlsx') return writers.xlsx().toXlsx(job.sheet, job.writtenAt);
  if (job.kind === 'pdf') return writers.pdf().toPdf(job.document, job.writtenAt);
  return writers.docx().toDocx(job.document, job.writtenAt);
}
