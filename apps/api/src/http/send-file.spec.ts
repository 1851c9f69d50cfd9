import type { Response } from 'express';
import { sendFile } from './send-file';

function sent(fileName: string): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = { setHeader: (name: string, value: string) => (headers[name] = value), end: () => undefined };
  sendFile(response as unknown as Response, { fileName, mediaType: 'application/pdf', content: Buffer.from('x') });
  return headers;
}

describe('a file to download', () => {
  it('is an attachment and keeps its Vietnamese name', () => {
    expect(sent('Báo cáo Đà Lạt.pdf')['Content-Disposition']).toBe(
      'attachment; filename="Bao cao Da Lat.pdf"; filename*=UTF-8\'\'B%C3%A1o%20c%C3%A1o%20%C4%90%C3%A0%20L%E1%BA%A1t.pdf',
    );
  });

  it('cannot break out of its header', () => {
    const value = sent('a"\r\nSet-Cookie: x.pdf')['Content-Disposition'] ?? '';
    expect(value).not.toMatch(/[\r\n]/);
    expect(value.split('"')).toHaveLength(3);
  });
});
