/** A part of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  found: boolean;
}

/** What was looked for, as it is compared: words of `a` to `z` and digits. The last one may go on. */
export interface Wanted {
  words: string[];
  /** The words with a blank between them. */
  text: string;
}

/** The first so many that were found, the best first, and whether there are more. */
export interface Found<T> {
  items: T[];
  more: boolean;
}

interface Word {
  text: string;
  from: number;
  to: number;
}

const LONGEST_WORD = 60;
const MARKS = /[\u0300-\u036f]+/g;

/** One character as it is compared: without case and diacritics, `đ` as `d`; nothing for a mark that stands alone. */
const plainLetter = (character: string): string =>
  character
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[Đđ]/g, 'd')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9]+/g, ' ');

/** Long texts are read letter by letter: those of Latin writing are worked out once. */
const latin = Array.from({ length: 0x2000 }, (_, code) => plainLetter(String.fromCharCode(code)));
const plainOf = (character: string): string => latin[character.codePointAt(0) as number] ?? plainLetter(character);

/** The words of a text, with their places in it. `words_of` in the database divides and compares in the same way. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let [word, from, at] = ['', 0, 0];
  const end = () => {
    if (word) words.push({ text: word.slice(0, LONGEST_WORD), from, to: at });
    word = '';
  };
  for (const character of text) {
    const letters = plainOf(character);
    if (letters.includes(' ')) end();
    if (/^[a-z0-9]/.test(letters) && !word) from = at;
    word += letters.trim();
    at += character.length;
  }
  end();
  return words;
}

export function wantedFrom(text: string): Wanted {
  const words = [...new Set(wordsIn(text).map((word) => word.text))];
  return {
    words,
    text: wordsIn(text)
      .map((word) => word.text)
      .join(' '),
  };
}

/** The condition of `words_of(…) @@ …::tsquery`: all words, the last one as a beginning. */
export function tsqueryOf({ words, text }: Wanted): string {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return [...words.filter((word) => word !== last).map((word) => `'${word}'`), `'${last}':*`].join(' & ');
}

function isWanted({ words, text }: Wanted): (word: Word) => boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return (word) => words.includes(word.text) || (last !== '' && word.text.startsWith(last));
}

/** The text in pieces; neighbours that were both looked for are one, with what stands between them. */
export function marked(text: string, wanted: Wanted): Piece[] {
  const isHit = isWanted(wanted);
  const pieces: Piece[] = [];
  let [at, before] = [0, -2];
  for (const [index, word] of wordsIn(text).entries()) {
    if (!isHit(word)) continue;
    const last = pieces.at(-1);
    if (last && before === index - 1) last.text += text.slice(at, word.to);
    else pieces.push({ text: text.slice(at, word.from), found: false }, { text: text.slice(word.from, word.to), found: true });
    [at, before] = [word.to, index];
  }
  return [...pieces, { text: text.slice(at), found: false }].filter((piece) => piece.text !== '');
}

const BEFORE = 60;
const LONGEST_EXCERPT = 180;

/** A few words around the first place, of the text that holds most of what was looked for; null where none of the texts holds any. */
export function excerpt(texts: readonly (string | null)[], wanted: Wanted): Piece[] | null {
  const isHit = isWanted(wanted);
  const held = texts
    .filter((text) => text !== null)
    .map((text) => ({ text, hits: wordsIn(text).filter(isHit) }))
    .map((one) => ({ ...one, different: new Set(one.hits.map((hit) => hit.text)).size }));
  const best = held.reduce<(typeof held)[number] | null>((most, one) => (one.different > (most?.different ?? 0) ? one : most), null);
  const first = best?.hits[0];
  return best && first ? marked(cutAround(best.text, first.from), wanted) : null;
}

/** Cut between words, with `…` where something was left out. */
function cutAround(text: string, place: number): string {
  const from = place > BEFORE ? text.indexOf(' ', place - BEFORE) + 1 : 0;
  const start = from > place ? place : from;
  const rest = text.slice(start, start + LONGEST_EXCERPT);
  const isWhole = start + rest.length >= text.length;
  const end = rest.lastIndexOf(' ');
  const kept = isWhole || end <= 0 ? rest : rest.slice(0, end);
  return `${start > 0 ? '… ' : ''}${kept.replace(/\s+/g, ' ')}${isWhole ? '' : ' …'}`;
}
