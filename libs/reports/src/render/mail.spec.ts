import { aLine, aParty, aReport } from '../../test/a-snapshot';
import type { Outgoing } from '../data/outgoing';
import { mailOf } from './mail';

const mailOfLines = (count: number) => {
  const update = {
    agencyVi: 'Sở',
    onBehalf: false,
    reportedOn: '2026-09-20',
    results: 'Đã tổ chức hội nghị. '.repeat(8),
    obstacles: 'Thiếu vốn.',
    recommendations: '',
  };
  const agencies = Math.ceil(count / 12);
  const lines = Array.from({ length: count }, (_, n) =>
    aLine(n, { agencyCode: `HN.${n % agencies}`, agencyVi: `Sở số ${n % agencies}`, update }),
  );
  const content = aReport({ party: aParty(1), lines, number: '12' });
  return mailOf({ content, version: 1, signedAt: '2026-10-09T03:00:00.000Z' } as Outgoing, 'vi');
};

describe('The mail of a report', () => {
  it('holds the whole report where it is short', () => {
    const { html, text } = mailOfLines(3);
    expect(html).toContain('PHỤ LỤC');
    expect(html).toContain('Nhiệm vụ 2');
    expect(text).not.toContain('các tệp kèm theo');
  });

  it('leaves the annex to the files where it is longer', () => {
    const { html, text } = mailOfLines(90);
    expect(html).not.toContain('PHỤ LỤC');
    expect(html).toContain('Nhiệm vụ 80');
    for (const body of [html, text]) expect(body).toContain('Phụ lục nằm trong các tệp kèm theo.');
  });

  it.each([400, 5000])('holds the overview of one of %i lines, and less than 100 kB', (lines) => {
    const { html, text } = mailOfLines(lines);
    for (const body of [html, text]) {
      expect(Buffer.byteLength(body)).toBeLessThan(100_000);
      expect(body).toContain('toàn văn báo cáo và phụ lục nằm trong các tệp kèm theo');
      expect(body).toContain('Tổng số nhiệm vụ được giao');
    }
  });
});
