import { archive, wordDocument } from '../../../libs/commitments/test/archive';
import { asks, type Line, send } from '../line';

const text = (content: string) => Buffer.from(content);

const REFUSED: [what: string, name: string, content: Buffer, status: number][] = [
  ['.exe as .pdf', 'bien-ban.pdf', text('MZ\u0090\u0000'), 415],
  ['.exe', 'cai-dat.exe', text('MZ'), 415],
  ['a name that reads backwards', 'bien-ban\u202Efdp.exe', text('MZ'), 415],
  ['SVG with a script', 'so-do.svg', text('<svg onload="alert(1)"/>'), 415],
  ['SVG as .png', 'so-do.png', text('<svg onload="alert(1)"/>'), 415],
  ['a page', 'a.html', text('<script>alert(1)</script>'), 415],
  ['a page as text', 'a.txt', text('<html><script>alert(1)</script>'), 415],
  ['a polyglot of PDF and ZIP', 'a.pdf', Buffer.concat([text('%PDF-1.7\n'), archive({ name: 'a.txt', content: 'x' })]), 415],
  ['a macro document', 'a.docx', wordDocument({ name: 'word/vbaProject.bin', content: 'x' }), 415],
  ['a .docm', 'a.docm', wordDocument(), 415],
  ['an object that runs', 'a.docx', wordDocument({ name: 'word/embeddings/oleObject1.bin', content: 'x' }), 415],
  ['a zip bomb', 'a.docx', wordDocument({ name: 'word/x.xml', content: Buffer.alloc(60 * 1024 * 1024) }), 413],
  ['a zip bomb that lies about its size', 'a.docx', wordDocument({ name: 'word/x.xml', content: Buffer.alloc(9_000_000), says: 9 }), 413],
  ['an archive that would write outside', 'a.docx', wordDocument({ name: '../../x', content: 'x' }), 415],
  ['26 MB', 'lon.pdf', Buffer.alloc(26 * 1024 * 1024), 413],
  ['nothing', 'a.pdf', text(''), 400],
];

export const files: Line[] = [
  {
    line: '.exe as .pdf, SVG with script, polyglot, macro document, 2 GB, zip bomb → 415/413/422; downloads always attachment + nosniff',
    cases: [
      ...REFUSED.map(([what, name, content, status]) =>
        asks(`as evidence: ${what}`, (s) => ({
          by: s.a.focalPoint,
          method: 'post',
          path: `${s.path}/evidence`,
          file: [name, content],
          status,
        })),
      ),
      asks('2 GB by what is announced', (s) => ({
        by: s.a.focalPoint,
        method: 'post',
        path: `${s.path}/evidence`,
        headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '2147483648' },
        status: 413,
      })),
      asks('a macro workbook as an annex', (s) => ({
        by: s.a.coordinator,
        method: 'post',
        path: `/api/reviews/${s.reviewId}/annex`,
        file: ['a.xlsx', archive({ name: 'xl/workbook.xml', content: '' }, { name: 'xl/vbaProject.bin', content: 'x' })],
        status: 415,
      })),
      asks('a bomb as an annex', (s) => ({
        by: s.a.coordinator,
        method: 'post',
        path: `/api/reviews/${s.reviewId}/annex`,
        file: ['a.xlsx', archive({ name: 'xl/workbook.xml', content: '' }, { name: 'xl/x.xml', content: Buffer.alloc(60 * 1024 * 1024) })],
        status: 413,
      })),
      {
        name: 'a download is never opened inside the site, whatever its name',
        run: async (scene) => {
          const path = `${scene.path}/evidence`;
          const name = 'x"; filename=a.html\r\nSet-Cookie: a=1.txt';
          const file: [string, Buffer] = [name.replace(/[\r\n"]/g, '_'), text('nội dung')];
          const { body } = await send(scene, { by: scene.a.focalPoint, method: 'post', path, file, status: 200 });
          const { headers } = await send(scene, { by: scene.b.coordinator, path: `${path}/${body.id}`, status: 200 });
          expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" });
          expect(headers['content-disposition']).toMatch(/^attachment; /);
          expect(headers).not.toHaveProperty('set-cookie');
        },
      },
    ],
  },
];
