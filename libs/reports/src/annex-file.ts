import { STATE_WORDS } from '@dondoc/commitments';
import { type Sheet, type SheetRow, sheetRow } from './domain/annex-sheet';
import type { ReportContent } from './domain/compile';
import { officialDocument } from './domain/document';

export const STATES_VI = Object.fromEntries(Object.entries(STATE_WORDS).map(([state, { vi }]) => [state, vi]));

export const sheetRows = (rows: readonly SheetRow[]) => rows.map((row, n) => sheetRow(row, n + 1, STATES_VI));

/** The annex of a report as a sheet, with the same counts and the same fingerprint as every other form of it. */
export function annexSheet(content: ReportContent): Sheet {
  const { annex } = officialDocument(content);
  return {
    title: `${annex.label}: ${annex.title}`,
    notes: [annex.note, ...annex.proof],
    isForm: false,
    rows: sheetRows(content.figures.annex),
  };
}
