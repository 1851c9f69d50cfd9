import { mimeOf } from './mime';
import { readHeaders } from './read-headers';

describe('The headers of a mail, read', () => {
  it('are what was written, each on one line', () => {
    const subject = `Việc cần xử lý – thứ Hai, 14/12/2026 ${'rất dài '.repeat(20)}`.trim();
    const headers = { 'List-Unsubscribe': `<https://dondoc.example.vn/unsubscribe/${'x'.repeat(80)}>, <mailto:a@example.vn>` };
    const parts = { html: '<p>x</p>', text: 'x', attachments: [], headers, subject };
    const who = {
      from: 'Đôn Đốc <a@example.vn>',
      to: 'b@example.vn',
      date: 'Mon, 14 Dec 2026 07:30:00 +0700',
      messageId: '<1@example.vn>',
    };
    const lines = readHeaders(mimeOf({ ...parts, ...who }));
    expect(lines).toContain(`Subject: ${subject}`);
    expect(lines).toContain('From: Đôn Đốc <a@example.vn>');
    expect(lines).toContain(`List-Unsubscribe: ${headers['List-Unsubscribe']}`);
  });
});
