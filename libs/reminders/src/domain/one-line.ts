/** Marks that turn the direction of writing (UAX #9): no reader sees them, and they change the words around them. */
const UNSEEN = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Text for one line of a mail: without line breaks, and not longer than a reader takes in. */
export function oneLine(text: string, length = 180): string {
  const line = text
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length > length
    ? `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
