const WORD = /=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/gi;

/** The headers of a mail that was written here: unfolded, encoded words decoded (RFC 2047), one per line. */
export function readHeaders(eml: Buffer): string[] {
  const [head = ''] = eml.toString('latin1').split('\r\n\r\n', 1);
  const unfolded = head.replace(/\?=\r\n[ \t]=\?/g, '?==?').replace(/\r\n[ \t]+/g, ' ');
  return unfolded.split('\r\n').map((line) => line.replace(WORD, (_, text: string) => Buffer.from(text, 'base64').toString('utf8')));
}
