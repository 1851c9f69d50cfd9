import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { dailyItems, type RemindedOf } from '../domain/daily-items';
import { type AgencyAnswers, morningLists } from '../domain/morning-list';
import { dailyPage } from './daily-page';
import { written } from './written';

const words = (text: string) => ({ vi: text, en: text });
const reminded = (n: number, name = `Nhiệm vụ ${n}`): RemindedOf => ({
  reminderId: `r${n}`,
  subjectId: `s${n}`,
  kind: 'due',
  subjectKind: 'dueDate',
  agreementId: 'g',
  agreement: words('Thỏa thuận'),
  agreementCode: 'HN-NA',
  name,
  periodKey: null,
  deadline: '2026-02-23',
  owedSince: '2026-01-05',
  assignmentId: `a${n}`,
  reviewId: null,
  agencyId: 'SCT',
  agency: words('Sở Công Thương'),
  officeId: 'o',
  role: 'focalPoint',
  forMeeting: false,
  officeAgencyId: 'SCT',
  office: words('Đầu mối'),
  officeAgency: words('Sở Công Thương'),
  insteadOf: null,
});

const agencies = (count: number): AgencyAnswers[] =>
  Array.from({ length: count }, (_, n) => ({
    ...{ reviewId: 'r', partyId: 'p', agreement: words('Thỏa thuận'), agreementCode: 'HN-NA', periodKey: '2026-Q1' },
    ...{ agencyDeadline: '2026-02-23', agency: words(`Sở ${n} ${'có tên dài '.repeat(20)}`), deadline: '2026-02-23', sent: 1 },
    ...{ awaited: 1, returned: ['Việc '.repeat(500)] },
  }));

function mail(language: 'vi' | 'en', list: RemindedOf[], { missing = 0 } = {}) {
  const items = dailyItems(list, () => calendar, '2026-02-23');
  const page = dailyPage({
    language,
    name: 'Nguyễn Văn A',
    day: '2026-02-23',
    late: false,
    items,
    publicUrl: 'https://dondoc.example.vn/',
    next: new Map(),
    quick: new Map(),
    as: items[0] as (typeof items)[0],
    mornings: morningLists(agencies(missing), calendar, '2026-02-23'),
  });
  return written(page, { publicUrl: 'https://dondoc.example.vn/', subjectIds: items.map((item) => item.subjectId) });
}
const many = Array.from({ length: 44 }, (_, n) => reminded(n));

describe('The mail of the day', () => {
  it('has the count and the day with its weekday in the subject', () => {
    expect(mail('vi', many).subject).toBe('[Đôn Đốc] 44 việc đến hạn – thứ Hai, 23/02/2026');
    expect(mail('en', many).subject).toBe('[Đôn Đốc] 44 due – Monday, 23/02/2026');
  });

  it('names ten and counts the rest', () => {
    const { text } = mail('vi', many);
    expect(text.match(/^- \[Đến hạn\]/gm)).toHaveLength(10);
    expect(text).toContain('và 34 việc khác');
  });

  it('says the date, never "today", and does not call overdue what is due', () => {
    for (const language of ['vi', 'en'] as const) {
      const { text, html } = mail(language, [reminded(1)]);
      expect(`${text}${html}`).not.toMatch(/hôm nay|today|quá hạn|overdue/i);
      expect(text).toContain('23/02/2026');
    }
  });

  it('leads to the form of each item', () => {
    expect(mail('vi', [reminded(1)]).text).toContain('Báo cáo kết quả: https://dondoc.example.vn/assignments/a1');
  });

  it('shows what somebody typed as it was typed, on one line, and stays small', () => {
    const { html, text } = mail(
      'vi',
      Array.from({ length: 12 }, (_, n) => reminded(n, `<script>alert(1)</script>\r\n{{x}} ${'dài '.repeat(5000)}`)),
    );
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{x}}');
    expect(html).not.toContain('<script');
    expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(100_000);
  });

  it('stays far below 100 kB with five hundred items and as many agencies that have not sent', () => {
    const items = Array.from({ length: 500 }, (_, n) => reminded(n, `Nhiệm vụ ${n} ${'rất dài '.repeat(60)}`));
    const { html, text, subject } = mail('vi', items, { missing: 500 });
    expect(subject).toContain('500 việc đến hạn, 500 cơ quan chưa gửi đủ cập nhật');
    expect(text).toContain('và 490 việc khác');
    expect(text).toContain('và 490 cơ quan khác');
    expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(60_000);
  });

  it('says what is asked once for items that are alike, and each link', () => {
    const { text } = mail('vi', [reminded(1), reminded(2)]);
    expect(text.match(/Đề nghị báo cáo kết quả/g)).toHaveLength(1);
    expect(text.match(/assignments\/a\d/g)).toHaveLength(2);
  });

  it('shows in a list of mails what it is about', () => {
    expect(mail('vi', [reminded(1), reminded(2)]).html).toMatch(/display:none[^>]*>Nhiệm vụ 1 · Nhiệm vụ 2</);
  });

  it('has nothing remote in it', () => {
    expect(mail('vi', many).html).not.toMatch(/<img|<link|src=|url\(/);
  });

  it('belongs to the threads of its subjects', () => {
    expect(mail('vi', [reminded(1)]).references).toEqual(['<subject.s1@dondoc.example.vn>']);
  });
});
