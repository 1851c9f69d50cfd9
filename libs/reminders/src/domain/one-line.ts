/** Text for one line of a mail: without line breaks, and not longer than a reader takes in. It breaks off between words where it can. */
export function oneLine(text: string, length = 180): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > length
    ? `${characters
        .slice(0, length - 1)
        .join('')
        .replace(/\s\S{0,12}$/, '')}…`
    : line;
}
