/** Text as it is stored: NFC, without the control characters that no form, mail or document can show, trimmed. */
export function tidy(text: string): string {
  // control characters but line feed and tab, the zero-width space and the byte order mark
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\u200B|\uFEFF/gu, '')
    .trim();
}

/** JSON with sorted keys, so that equal contents have equal text and equal hashes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`)
    .join(',')}}`;
}
