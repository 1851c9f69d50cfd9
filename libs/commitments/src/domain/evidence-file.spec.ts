import { archive, wordDocument } from '../../test/archive';
import { evidenceFile, LARGEST_EVIDENCE } from './evidence-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const compound = (more = '') => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(more, 'utf16le')]);
const ODT = 'application/vnd.oasis.opendocument.text';
const odt = (mimetype: string) => archive({ name: 'mimetype', content: mimetype, stored: true }, { name: 'content.xml', content: '<x/>' });
const codeOf = (name: string, content: Uint8Array) => {
  try {
    return evidenceFile(name, content).mediaType;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('A file of evidence', () => {
  it('is what its contents and its ending agree on', () => {
    expect(evidenceFile('Biên bản.PDF', bytes('%PDF-1.7'))).toEqual({ fileName: 'Biên bản.PDF', mediaType: 'application/pdf' });
    expect(codeOf('số liệu.csv', bytes('a,b'))).toBe('text/csv');
    expect(codeOf('a.docx', wordDocument({ name: 'word/media/anh.png', content: 'x' }))).toMatch(/wordprocessingml/);
    expect(codeOf('a.odt', odt(ODT))).toBe(ODT);
    expect(codeOf('a.doc', compound('WordDocument'))).toBe('application/msword');
  });

  it.each([
    ['../../etc/kế hoạch.txt', 'kế hoạch.txt'],
    ['C:\\tài liệu\\a"b.txt', 'a_b.txt'],
    ['ke\u0302\u0301 hoa\u0323ch.txt', 'kế hoạch.txt'],
    ['bien\u202Etxt.exe.txt', 'bientxt.exe.txt'],
    ['.htaccess.txt', '_htaccess.txt'],
    ['NUL.txt', '_NUL.txt'],
    ['a\r\nSet-Cookie: x.txt', 'a__Set-Cookie_ x.txt'],
  ])('has a name that every system can keep: %j', (given, kept) => {
    expect(evidenceFile(given, bytes('x')).fileName).toBe(kept);
  });

  it.each([
    ['a program called .pdf', 'a.pdf', bytes('MZ\u0090')],
    ['a program', 'a.exe', bytes('MZ')],
    ['a program with a name that reads backwards', 'a\u202Efdp.exe', bytes('MZ')],
    ['a program called text', 'a.txt', bytes('MZ')],
    ['a drawing with scripts', 'a.svg', bytes('<svg/>')],
    ['a drawing called .png', 'a.png', bytes('<svg/>')],
    ['a drawing called text', 'a.txt', bytes('\n<svg onload="alert(1)">')],
    ['a page', 'a.html', bytes('<html>')],
    ['a document that may have macros', 'a.docm', wordDocument()],
    ['an archive that is no document', 'a.docx', archive({ name: 'a.txt', content: 'x' })],
    ['a workbook called document', 'a.docx', archive({ name: 'xl/workbook.xml', content: 'x' })],
    ['a beginning of an archive and nothing else', 'a.docx', bytes('PK\u0003\u0004')],
    ['a document that would write outside', 'a.docx', wordDocument({ name: '../../etc/cron.d/x', content: 'x' })],
    ['an archive behind a PDF', 'a.pdf', Buffer.concat([bytes('%PDF-1.7'), archive({ name: 'x', content: 'x' })])],
    ['an archive behind a picture', 'a.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), archive({ name: 'x', content: 'x' })])],
    ['a spreadsheet that says it is a text', 'a.ods', odt(ODT)],
    ['text that is not text', 'a.txt', new Uint8Array([65, 0, 66])],
    ['a name without an ending', 'pdf', bytes('%PDF-1.7')],
    ['a name out of the prototype', 'a.constructor', bytes('x')],
  ])('is not %s', (_, name, content) => {
    expect(codeOf(name, content)).toBe('evidence.kind');
  });

  it.each([
    ['a document with macros', 'a.docx', wordDocument({ name: 'word/vbaProject.bin', content: 'x' })],
    ['a document with an object that can run', 'a.docx', wordDocument({ name: 'word/embeddings/oleObject1.bin', content: 'x' })],
    [
      'a workbook with macros of 1992',
      'a.xlsx',
      archive({ name: 'xl/workbook.xml', content: '' }, { name: 'xl/macrosheets/s.xml', content: '' }),
    ],
    [
      'a text with scripts',
      'a.odt',
      archive({ name: 'mimetype', content: ODT, stored: true }, { name: 'Basic/Standard/x.xml', content: '' }),
    ],
    ['an old document with macros', 'a.doc', compound('_VBA_PROJECT')],
  ])('is not %s, and says so', (_, name, content) => {
    expect(codeOf(name, content)).toBe('evidence.macros');
  });

  it.each([
    ['a part packed into a thousandth', wordDocument({ name: 'word/a.xml', content: Buffer.alloc(20 * 1024 * 1024) })],
    ['a part that says it has four gigabytes', wordDocument({ name: 'word/a.xml', content: 'x', says: 0xfffffff0 })],
    ['three thousand parts', wordDocument(...Array.from({ length: 3000 }, (_, n) => ({ name: `word/${n}.xml`, content: '' })))],
  ])('is no bomb: %s', (_, content) => {
    expect(codeOf('a.docx', content)).toBe('evidence.unpacked');
  });

  it('is neither empty, nameless nor larger than 25 MB', () => {
    expect(codeOf('a.txt', bytes(''))).toBe('evidence.empty');
    expect(codeOf('folder/', bytes('x'))).toBe('evidence.fileName.missing');
    expect(codeOf('a.pdf', new Uint8Array(LARGEST_EVIDENCE + 1))).toBe('evidence.tooLarge');
  });
});
