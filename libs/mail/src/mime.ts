import type { Attachment } from './composer';

/** A mail before it is written down as MIME. */
export interface Letter {
  from: string;
  to: string;
  subject: string;
  /** RFC 5322 date: `Mon, 23 Nov 2026 07:30:00 +0700`. */
  date: string;
  messageId: string;
  /** Where it comes back to if it does not arrive; the sender's address where not said. */
  returnPath?: string;
  headers: Record<string, string>;
  html: string;
  text: string;
  attachments: readonly Attachment[];
}

const LINE_CHARACTERS = 76;
/** Encoded words hold 39 bytes: 52 characters of base64 in a word of 64, so that the first fits on a line with the header's name. */
const WORD_BYTES = 39;

/**
 * The mail as it goes over the wire: multipart/alternative, inside multipart/mixed with attachments, every body in base64.
 * Building it by hand costs a tenth of what a general MIME library takes, and that is most of the cost of a mail.
 * Equal letters give equal bytes.
 */
export function mimeOf(letter: Letter): Buffer {
  const mark = letter.messageId.replace(/[^0-9A-Za-z]/g, '').slice(0, 40);
  const alternative = multipart('alternative', `=_a_${mark}`, [textPart('plain', letter.text), textPart('html', letter.html)]);
  const body =
    letter.attachments.length === 0 ? alternative : multipart('mixed', `=_m_${mark}`, [alternative, ...letter.attachments.map(filePart)]);
  return Buffer.from(`${headersOf(letter)}MIME-Version: 1.0\r\n${body}`, 'latin1');
}

function headersOf(letter: Letter): string {
  const fixed: Record<string, string> = {
    From: mailbox(letter.from),
    To: oneLine(letter.to),
    Subject: words(letter.subject),
    Date: letter.date,
    'Message-ID': oneLine(letter.messageId),
  };
  return Object.entries({ ...fixed, ...encoded(letter.headers) })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}

const encoded = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.replace(/[^0-9A-Za-z-]/g, ''), words(value)]));

/** Whatever would end a header or start another becomes a space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const oneLine = (text: string): string => text.replace(/[\u0000-\u001F\u007F]+/g, ' ').trim();

/** Header text: as it is if it is ASCII, else as encoded words of RFC 2047, broken between characters. */
export function words(text: string): string {
  const line = oneLine(text);
  if (/^[\x20-\x7E]*$/.test(line) && !line.includes('=?')) return folded(line);
  const pieces: string[] = [''];
  let bytes = 0;
  for (const character of line) {
    bytes += Buffer.byteLength(character);
    if (bytes > WORD_BYTES) {
      pieces.push(character);
      bytes = Buffer.byteLength(character);
    } else pieces[pieces.length - 1] += character;
  }
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ');
}

/** Long lines are broken at spaces, as far as there are any. */
const folded = (line: string): string => (line.length <= 76 ? line : line.replace(/(.{1,70})(?: |$)/g, '$1\r\n ').trimEnd());

/** `Đôn Đốc <a@b.vn>` with its name encoded; a bare address stays bare. */
export function mailbox(from: string): string {
  const match = /^(.*?)\s*<([^<>]+)>$/.exec(oneLine(from));
  if (!match?.[1]) return addressOf(from);
  const name = /^[\w .-]+$/.test(match[1]) ? match[1] : words(match[1].replace(/^"|"$/g, ''));
  return `${name.startsWith('=?') ? name : `"${name.replace(/["\\]/g, '')}"`} <${match[2]}>`;
}

/** The address alone. */
export const addressOf = (from: string): string => (/<([^<>]+)>/.exec(from)?.[1] ?? oneLine(from)).trim();

/** Cutting by position takes a third of the time of a regular expression, and this is most of what writing a letter costs. */
function base64(content: Buffer): string {
  const all = content.toString('base64');
  let lines = all.slice(0, LINE_CHARACTERS);
  for (let at = LINE_CHARACTERS; at < all.length; at += LINE_CHARACTERS) lines += `\r\n${all.slice(at, at + LINE_CHARACTERS)}`;
  return lines;
}

const textPart = (kind: 'plain' | 'html', content: string): string =>
  `Content-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(content))}\r\n`;

function filePart({ fileName, mediaType, content }: Attachment): string {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream';
  const name = encodeURIComponent(oneLine(fileName)).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `Content-Type: ${type}\r\nContent-Disposition: attachment;\r\n filename*=UTF-8''${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`;
}

function multipart(kind: 'alternative' | 'mixed', boundary: string, parts: readonly string[]): string {
  const inside = parts.map((part) => `--${boundary}\r\n${part}`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inside}--${boundary}--\r\n`;
}
