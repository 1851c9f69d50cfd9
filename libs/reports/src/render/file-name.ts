import type { ReportContent } from '../domain/compile';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `Bao-cao_HN-LDG-2023_2026-Q3_LDG_v2.docx`: plain letters, since mail programs and old systems mangle others. */
export function fileName({ agreement, period, issuer }: ReportContent, version: number): string {
  const plain = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const parts = ['Bao-cao', plain(agreement.code), plain(period.key), plain(issuer.localityCode), ...(version > 1 ? [`v${version}`] : [])];
  return `${parts.join('_')}.docx`;
}
