import { annexSheet } from './annex-file';
import type { ReportContent } from './domain/compile';
import { officialDocument } from './domain/document';
import type { FileKind } from './render/file-name';
import type { PrintJob } from './render/printing';

/** What the press needs to make a file of a report. */
export function printJob(content: ReportContent, kind: FileKind, writtenAt: string): PrintJob {
  return kind === 'xlsx' ? { kind, sheet: annexSheet(content), writtenAt } : { kind, document: officialDocument(content), writtenAt };
}
