import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEED_WORDS } from '../../apps/api/src/journal/deed-words';
import * as words from '../../apps/api/src/tables/words';
import { ROOT } from './cruise';

type Tree = { [key: string]: string | Tree };

const read = (folder: string, language: 'vi' | 'en'): Tree =>
  JSON.parse(readFileSync(join(ROOT, 'apps/web/src', folder, `${language}.json`), 'utf8'));

/** What stands under `tree.six`, with `a.b` for what lies deeper. */
function under(folder: string, path: string, language: 'vi' | 'en'): Record<string, string> {
  const found = path.split('.').reduce<Tree>((tree, key) => tree[key] as Tree, read(folder, language));
  const flat = (tree: Tree, before = ''): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
    );
  return Object.fromEntries(flat(found));
}

const SAME = [
  ['the journal', DEED_WORDS, 'screens/journal', 'kind'],
  ['roles', words.ROLE_WORDS, 'words', 'role'],
  ['documents', words.DOCUMENT_TYPE_WORDS, 'words', 'documentType'],
  ['reviews', words.REVIEW_STATE_WORDS, 'words', 'reviewState'],
  ['reports', words.REPORT_STATE_WORDS, 'words', 'reportState'],
  ['mails', words.MAIL_STATE_WORDS, 'words', 'mailState'],
  ['kinds of mails', words.MAIL_KIND_WORDS, 'screens/mails', 'kind'],
  ['cycles', words.CYCLE_STATE_WORDS, 'screens/cycles', 'state'],
  ['days', words.DAY_KIND_WORDS, 'screens/calendar', 'kind'],
  ['the six clear things', words.SIX_CLEAR_WORDS, 'screens/agreement', 'tree.six'],
  ['my work', words.WORK_GROUP_WORDS, 'screens/my-work', 'group'],
] as const;

describe('A downloaded table', () => {
  it.each(SAME)('calls the values of %s as the screen does', (_, said, folder, path) => {
    for (const language of ['vi', 'en'] as const) {
      expect(Object.fromEntries(Object.entries(said).map(([key, word]) => [key, word[language]]))).toEqual(under(folder, path, language));
    }
  });

  it('calls what was sent as the matrix does', () => {
    for (const language of ['vi', 'en'] as const) {
      const [matrix, line] = [under('screens/review', 'matrix', language), under('screens/review', 'line', language)];
      for (const [key, word] of Object.entries(words.LINE_STATE_WORDS)) expect(word[language]).toBe(matrix[key]);
      expect(Object.values(words.ASSESSMENT_WORDS).map((word) => word[language])).toEqual([line.accepted, line.notSent, line.returnedMark]);
    }
  });
});
