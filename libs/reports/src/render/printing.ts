import type { Sheet } from '../domain/annex-sheet';
import type { OfficialDocument } from '../domain/document';
import { toDocx } from './docx';
import { toPdf } from './pdf';
import { toXlsx } from './xlsx';

/** What is to be printed. `writtenAt`: the moment that stands in the file. */
export type PrintJob =
  | { kind: 'docx' | 'pdf'; document: OfficialDocument; writtenAt: string }
  | { kind: 'xlsx'; sheet: Sheet; writtenAt: string };

/** What came back, to be read. */
export interface ReadJob {
  kind: 'read';
  file: Uint8Array;
}

export function printed(job: PrintJob): Promise<Buffer> {
  if (job.kind === 'xlsx') return toXlsx(job.sheet, job.writtenAt);
  return job.kind === 'pdf' ? toPdf(job.document, job.writtenAt) : toDocx(job.document, job.writtenAt);
}
