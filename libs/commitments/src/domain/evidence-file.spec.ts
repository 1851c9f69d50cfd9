import { evidenceFile, LARGEST_EVIDENCE } from './evidence-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (more = '') => new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...bytes(more)]);

describe('A file of evidence', () => {
  it('is what its contents and its ending agree on', () => {
    expect(evidenceFile('Biên bản.PDF', bytes('%PDF-1.7'))).toEqual({ fileName: 'Biên bản.PDF', mediaType: 'application/pdf' });
    expect(evidenceFile('số liệu.csv', bytes('a,b')).mediaType).toBe('text/csv');
  });

  it('has a name without a path', () => {
    expect(evidenceFile('../../etc/kế hoạch.txt', bytes('x')).fileName).toBe('kế hoạch.txt');
    expect(evidenceFile('C:\\tài liệu\\a"b.txt', bytes('x')).fileName).toBe('a_b.txt');
  });

  it.each([
    ['a program called .pdf', 'a.pdf', bytes('MZ\u0090')],
    ['a program', 'a.exe', bytes('MZ')],
    ['a drawing with scripts', 'a.svg', bytes('<svg/>')],
    ['a page', 'a.html', bytes('<html>')],
    ['a document with macros', 'a.docx', zip('word/vbaProject.bin')],
    ['a document that may have macros', 'a.docm', zip()],
    ['text that is not text', 'a.txt', new Uint8Array([65, 0, 66])],
    ['a name without an ending', 'pdf', bytes('%PDF-1.7')],
    ['a name out of the prototype', 'a.constructor', bytes('x')],
  ])('is not %s', (_, name, content) => {
    expect(() => evidenceFile(name, content)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'evidence.kind' }));
  });

  it('is neither empty, nameless nor larger than 25 MB', () => {
    expect(() => evidenceFile('a.txt', bytes(''))).toThrow(expect.objectContaining({ code: 'evidence.empty' }));
    expect(() => evidenceFile('folder/', bytes('x'))).toThrow(expect.objectContaining({ code: 'evidence.fileName.missing' }));
    expect(() => evidenceFile('a.pdf', new Uint8Array(LARGEST_EVIDENCE + 1))).toThrow(
      expect.objectContaining({ code: 'evidence.tooLarge' }),
    );
  });
});
