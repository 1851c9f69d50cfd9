import type { Anchor, Page, Part } from './page';

type Writer<K extends Part['part']> = (part: Extract<Part, { part: K }>) => string;

const addressOf = ({ label, href }: Anchor) => `${label}: ${href}`;

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

const WRITE: { [K in Part['part']]: Writer<K> } = {
  text: ({ text }) => text,
  note: ({ text }) => `* ${text}`,
  heading: ({ text, detail }) => [`== ${text}`, ...(detail ? [`   ${detail}`] : [])].join('\n'),
  item: ({ badge, name, lines, link, also }) =>
    [
      `- ${badge ? `[${badge}] ` : ''}${name}`,
      ...indented([...lines, ...[link, also].flatMap((one) => (one ? [addressOf(one)] : []))]),
    ].join('\n'),
  lines: ({ lines }) =>
    lines.flatMap(({ text, detail, href }) => [`- ${text}`, ...indented([detail, href].filter((line) => line !== undefined))]).join('\n'),
  figures: ({ rows }) =>
    rows.map(({ label, value, change }) => `${String(value).padStart(4)}  ${label}${change ? ` (${change})` : ''}`).join('\n'),
  button: ({ link }) => addressOf(link),
  link: ({ link, note }) => `${link.label} (${note}):\n${link.href}`,
};

/** The text part: what stands in the HTML, in the same order, readable as it is. */
export function asText({ title, parts, why, foot = [] }: Page): string {
  const written = parts.map((part) => (WRITE[part.part] as Writer<Part['part']>)(part as never));
  return `${[title, ...written, [`--\n${why}`, ...foot.map(addressOf)].join('\n')].join('\n\n')}\n`;
}
