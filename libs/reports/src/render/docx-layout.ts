import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { twips } from './docx-text';

/** Two columns without lines. `width` in millimetres; `share`: the left one's part of it. */
export function sideBySide({ width, share }: { width: number; share: number }, rows: [left: Paragraph[], right: Paragraph[]][]): Table {
  const widths = [twips(width * share), twips(width * (1 - share))];
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, n) =>
              new TableCell({ width: { size: widths[n] ?? 0, type: WidthType.DXA }, margins: { left: 0, right: 0 }, children }),
          ),
        }),
    ),
  });
}
