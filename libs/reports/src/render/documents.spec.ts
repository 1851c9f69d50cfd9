import { millisecondsBetween } from '@dondoc/kernel';
import { aLine, aSnapshot } from '../../test/a-snapshot';
import { compile } from '../domain/compile';
import { officialDocument } from '../domain/document';
import { toDocx } from './docx';
import { fileName } from './file-name';
import { toHtml, toPage } from './html';
import { toText } from './text';

const proof = { version: 1, sha256: 'a'.repeat(64), takenAt: '2026-10-08T02:00:00.000Z' };
const EVIL = '<script>alert(1)</script> & "Tôi" =HYPERLINK("x")';
const aDocument = (taskTitle = EVIL) => officialDocument(compile(aSnapshot([aLine(1, { taskTitle })]), 'party-1', proof));

describe('The HTML document', () => {
  it('shows text as text', () => {
    const html = toHtml(aDocument()).toString();
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Tôi&quot;');
  });

  it('loads nothing from anywhere', () => {
    expect(toPage(aDocument())).not.toMatch(/src=|href=|url\(|@import/);
  });

  it('prints the fingerprint of the snapshot', () => {
    expect(toHtml(aDocument()).toString()).toContain(proof.sha256);
  });

  it('can leave its annex to the attached file', () => {
    expect(toHtml(aDocument(), { annex: false, pictures: true }).toString()).not.toContain('PHỤ LỤC');
  });
});

describe('The Word document', () => {
  afterEach(() => jest.useRealTimers());
  const at = (now: string) =>
    jest.useFakeTimers({
      now: millisecondsBetween('1970-01-01T00:00:00.000Z', now),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });

  it('is the same file every time, years later too', async () => {
    at('2026-10-08T02:00:00.000Z');
    const first = await toDocx(aDocument(), proof.takenAt);
    at('2031-01-01T00:00:00.000Z');
    const second = await toDocx(aDocument(), proof.takenAt);
    expect(first.equals(second)).toBe(true);
    expect(first.subarray(0, 2).toString()).toBe('PK');
  });

  it('differs when the report does', async () => {
    expect((await toDocx(aDocument('Một'), proof.takenAt)).equals(await toDocx(aDocument('Hai'), proof.takenAt))).toBe(false);
  });

  it('can be made of text that XML cannot hold', async () => {
    await expect(toDocx(aDocument('\uD800 \uFFFE'), proof.takenAt)).resolves.toBeInstanceOf(Buffer);
  });
});

describe('The text part', () => {
  it('has heads, sections and the fingerprint, and one table', () => {
    const text = toText(aDocument('Một'));
    for (const part of ['BÁO CÁO', 'I. KẾT QUẢ THỰC HIỆN', 'Bảng 1.', proof.sha256, 'Nơi nhận:']) expect(text).toContain(part);
    expect(text).not.toContain('Bảng 2.');
  });
});

describe('The file name', () => {
  it('has plain letters, and the version of a correction', () => {
    const content = compile(aSnapshot([], { review: { periodKey: '2023..2025' } }), 'party-1', proof);
    expect([fileName(content, 1, 'docx'), fileName(content, 2, 'docx')]).toEqual([
      'Bao-cao_HN-LDG-2023_2023-2025_HN.docx',
      'Bao-cao_HN-LDG-2023_2023-2025_HN_v2.docx',
    ]);
  });
});
