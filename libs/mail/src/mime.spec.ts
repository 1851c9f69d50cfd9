import { type Letter, mailbox, mimeOf, words } from './mime';

const letter = (given: Partial<Letter> = {}): Letter => ({
  from: 'Đôn Đốc <a@example.vn>',
  to: 'b@example.vn',
  subject: '3 việc cần cập nhật',
  date: 'Mon, 23 Nov 2026 07:30:00 +0700',
  messageId: '<1@example.vn>',
  headers: {},
  html: '<p>Kính gửi</p>',
  text: 'Kính gửi',
  attachments: [],
  ...given,
});
const written = (given: Partial<Letter> = {}) => mimeOf(letter(given)).toString('latin1');
const decoded = (header: string) =>
  header.replace(/\r\n /g, '').replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'));

describe('A mail on the wire', () => {
  it('has its text and its HTML as alternatives, text first', () => {
    const mime = written();
    const [text, html] = [...mime.matchAll(/base64\r\n\r\n([^-]*)\r\n--/g)].map((match) =>
      Buffer.from(match[1] ?? '', 'base64').toString('utf8'),
    );
    expect([text, html]).toEqual(['Kính gửi', '<p>Kính gửi</p>']);
    expect(mime).toContain('Content-Type: multipart/alternative');
  });

  it('has attachments beside them, with their names in any language', () => {
    const mime = written({ attachments: [{ fileName: 'Báo cáo (1).docx', mediaType: 'application/pdf', content: Buffer.from('x') }] });
    expect(mime).toContain('Content-Type: multipart/mixed');
    expect(mime).toContain(`filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%281%29.docx`);
  });

  it('is the same bytes for the same letter', () => {
    expect(written()).toBe(written());
  });

  it('has no line over 78 characters', () => {
    const mime = written({
      subject: 'việc '.repeat(60),
      html: 'ổ'.repeat(5000),
      headers: { References: '<aaaaaaaaaaaaaaaaaaaaaaaaa@example.vn> '.repeat(12) },
    });
    expect(Math.max(...mime.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('keeps a subject whole through its encoded words', () => {
    const subject = 'Đôn đốc: 12 việc quá hạn, 3 việc đến hạn thứ Hai 23/11/2026 — Nghệ An & Quảng Ngãi 🚩'.repeat(3);
    expect(decoded(words(subject))).toBe(subject);
  });

  it('never lets text start a header of its own', () => {
    const evil = 'x\r\nBcc: everybody@example.vn\r\n\r\nbody';
    const mime = written({
      subject: evil,
      to: `b@example.vn\r\nBcc: c@example.vn`,
      headers: { 'X-Note\r\nBcc': evil },
      messageId: '<1@x>\r\nBcc: d@x',
    });
    expect(mime.split('\r\n').filter((line) => /^bcc/i.test(line))).toEqual([]);
  });

  it('writes the sender with the name that people read', () => {
    expect(decoded(mailbox('Đôn Đốc <a@example.vn>'))).toBe('Đôn Đốc <a@example.vn>');
    expect(mailbox('Don Doc <a@example.vn>')).toBe('"Don Doc" <a@example.vn>');
    expect(mailbox('a@example.vn')).toBe('a@example.vn');
  });
});
