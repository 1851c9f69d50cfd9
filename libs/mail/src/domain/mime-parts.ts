/** A part of a mail that came in: its headers in small letters (the first of each name), and its body as it stands. */
export interface Part {
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** Whatever a stranger sends: no deeper, no more parts and no more headers than this are looked at. */
const MOST = { depth: 4, parts: 30, headers: 200 };

/** The part and everything inside it that can be read, outermost first. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  collect(split(text), 0, parts);
  return parts;
}

function collect(part: Part, depth: number, into: Part[]): void {
  if (into.length >= MOST.parts) return;
  into.push(part);
  const type = part.headers.get('content-type') ?? '';
  const boundary = /^\s*multipart\//i.test(type) ? /;\s*boundary="?([^";\r\n]{1,200})"?/i.exec(type)?.[1] : undefined;
  if (!boundary || depth >= MOST.depth) return;
  for (const section of sections(part.body, boundary.trimEnd())) collect(split(section), depth + 1, into);
}

/** What stands between the boundaries. */
function sections(body: string, boundary: string): string[] {
  const pieces = `\n${body.replaceAll('\r\n', '\n')}`.split(`\n--${boundary}`, MOST.parts + 2);
  return pieces.slice(1).flatMap((piece) => (piece.startsWith('--') ? [] : [piece.slice(piece.indexOf('\n') + 1)]));
}

/** Headers and body of a mail or part. */
export function split(text: string): Part {
  const normal = text.replaceAll('\r\n', '\n');
  const end = normal.startsWith('\n') ? 0 : normal.indexOf('\n\n');
  const head = end < 0 ? normal : normal.slice(0, end);
  return { headers: headersOf(head), body: end < 0 ? '' : normal.slice(end).replace(/^\n{1,2}/, '') };
}

/** `Name: value` lines, folded ones joined. */
export function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n', MOST.headers)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
