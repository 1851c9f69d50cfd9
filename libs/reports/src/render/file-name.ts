/** The files that a report is handed out as. */
export const FILES = {
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', prefix: 'Bao-cao' },
  pdf: { mediaType: 'application/pdf', prefix: 'Bao-cao' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', prefix: 'Phu-luc' },
} as const;

export type FileKind = keyof typeof FILES;

export const FILE_KINDS = Object.keys(FILES) as FileKind[];

/** `Bao-cao_HN-LDG-2023_2026-Q3_LDG_v2.docx`: plain letters, since mail programs and old systems mangle others. */
export function fileName({ agreement, period, issuer }: Named, version: number, kind: FileKind): string {
  const plain = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const parts = [FILES[kind].prefix, plain(agreement.code), plain(period.key), plain(issuer.localityCode)];
  return `${[...parts, ...(version > 1 ? [`v${version}`] : [])].join('_')}.${kind}`;
}

interface Named {
  agreement: { code: string };
  period: { key: string };
  issuer: { localityCode: string };
}
