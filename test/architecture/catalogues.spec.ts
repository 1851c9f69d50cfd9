import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIGHT_WORDS, STATE_WORDS, TIMELINESS_WORDS } from '@dondoc/commitments';
import ts from 'typescript';
import { ROOT } from './cruise';
import { filesUnder } from './source-files';

interface Tree {
  [key: string]: string | Tree;
}

const catalogues = filesUnder('apps/web/src', /\/vi\.json$/).map((path) => dirname(path));
const read = (folder: string, language: string): Tree => JSON.parse(readFileSync(join(ROOT, folder, `${language}.json`), 'utf8'));

/** `list.empty` → the sentence. */
function flat(tree: Tree, path = ''): [key: string, words: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  ) as [string, string][];
}

const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (tree: Tree) => [...new Set(flat(tree).map(([key]) => withoutPlural(key)))].sort();
const placeholders = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const placeholdersOf = (tree: Tree) => Object.fromEntries(flat(tree).map(([key, words]) => [withoutPlural(key), placeholders(words)]));

describe('The catalogues of the web', () => {
  it.each(catalogues)('in %s say the same in Vietnamese and English', (folder) => {
    const [vi, en] = [read(folder, 'vi'), read(folder, 'en')];
    expect(keysOf(en)).toEqual(keysOf(vi));
    expect(placeholdersOf(en)).toEqual(placeholdersOf(vi));
  });

  it.each(catalogues)('in %s have the plural forms that each language has', (folder) => {
    const plurals = (language: string) => flat(read(folder, language)).map(([key]) => key);
    const counted = plurals('vi').filter((key) => key.endsWith('_other'));
    expect(plurals('vi').filter((key) => key.endsWith('_one'))).toEqual([]);
    expect(
      plurals('en')
        .filter((key) => /_(one|other)$/.test(key))
        .sort(),
    ).toEqual(counted.flatMap((key) => [key, key.replace('_other', '_one')]).sort());
  });

  it('are in NFC, with nothing left empty', () => {
    const all = catalogues.flatMap((folder) => ['vi', 'en'].flatMap((language) => flat(read(folder, language))));
    expect(all.filter(([, words]) => words.trim() === '' || words !== words.normalize('NFC'))).toEqual([]);
  });

  it('call states and timeliness as mails and reports do', () => {
    for (const language of ['vi', 'en'] as const) {
      const words = read('apps/web/src/words', language);
      const said = (all: Record<string, Record<'vi' | 'en', string>>) =>
        Object.fromEntries(Object.entries(all).map(([key, word]) => [key, word[language]]));
      expect(words.state).toEqual(said(STATE_WORDS));
      expect(words.timeliness).toEqual(said(TIMELINESS_WORDS));
      expect(words.light).toEqual(said(LIGHT_WORDS));
    }
  });
});

const SPOKEN = ['label', 'title', 'placeholder', 'description', 'alt', 'aria-label'];
const LETTERS = /\p{L}{2,}/u;
/** Not words: how a date is typed, in both languages. */
const NOT_WORDS = ['dd/mm/yyyy'];

/** What a person would read and that stands in the code. */
function wordsIn(path: string, text = readFileSync(join(ROOT, path), 'utf8')): string[] {
  const found: string[] = [];
  const note = (words: string) => LETTERS.test(words) && !NOT_WORDS.includes(words) && found.push(`${path}: ${words.trim()}`);
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node.text);
    if (ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer))
      note(node.initializer.text);
    if (ts.isStringLiteralLike(node) && /[À-ỹ]/.test(node.text)) note(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return found;
}

describe('The screens of the web', () => {
  it('have no words of their own', () => {
    expect(filesUnder('apps/web/src', /(?<!\.spec)\.tsx?$/).flatMap((path) => wordsIn(path))).toEqual([]);
  });

  it.each(['<p>Việc</p>', '<b>Hello</b>', '<i title="Close" />', "const x = 'Đóng';"])('and %s would be seen', (text) => {
    expect(wordsIn('sin.tsx', `export const sin = () => { ${text.startsWith('<') ? `return ${text};` : text} };`)).toHaveLength(1);
  });

  it('are found where they are', () => {
    expect(filesUnder('apps/web/src', /\.tsx$/).length).toBeGreaterThan(20);
    expect(catalogues).toContain('apps/web/src/screens/my-work');
  });
});
