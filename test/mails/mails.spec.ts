import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mailbox, type MailboxMail } from '@dondoc/mail';
import { type ParsedMail, simpleParser } from 'mailparser';
import { openStage, type Stage } from '../support/stage';
import { HOSTILE, specimens } from './specimens';

/** `MAILS_OUT=<folder> npx jest test/mails` leaves every mail there, to be looked at. */
const OUT = process.env.MAILS_OUT;

describe('Every mail', () => {
  let stage: Stage;
  let mails: (MailboxMail & { eml: Buffer; parsed: ParsedMail })[];

  beforeAll(async () => {
    stage = await openStage({ at: '2026-12-14T00:00:00.000Z' });
    const made = await specimens(stage);
    mails = await Promise.all(
      made.map(async (mail) => {
        const eml = await stage.get(Mailbox).eml(mail.id);
        return { ...mail, eml, parsed: await simpleParser(eml) };
      }),
    );
    if (OUT) keep(OUT);
  }, 60_000);
  afterAll(() => stage.close());

  function keep(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const [n, { subject, html, text, eml }] of mails.entries()) {
      const name = join(folder, `${String(n).padStart(2, '0')}-${subject.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}`);
      writeFileSync(`${name}.html`, html);
      writeFileSync(`${name}.txt`, `${subject}\n\n${text}`);
      writeFileSync(`${name}.eml`, eml);
    }
  }
  const headerLines = ({ eml }: { eml: Buffer }) => (eml.toString('latin1').split('\r\n\r\n')[0] as string).split('\r\n');

  it('of each kind is there, in both languages', () => {
    for (const words of [
      'việc quá hạn',
      'overdue',
      'Điểm tin tuần',
      'Weekly digest',
      'chưa gửi đủ',
      'not sent everything',
      'Nhiệm vụ mới',
      'New task',
      'Mã neo của nhật ký',
      'An anchor of the journal',
      'Đặt lại mật khẩu',
      'You are invited',
      'Đã gỡ mọi lớp xác thực thứ hai',
      'A passkey was added',
      'The recovery codes were renewed',
      'Mật khẩu đã được đặt mới',
    ])
      expect(mails.filter(({ subject }) => subject.includes(words))).not.toEqual([]);
  });

  it('goes to one reader, whatever somebody typed into a name or a title', () => {
    for (const { parsed, to } of mails) {
      expect([parsed.to].flat().flatMap((one) => one?.value.map(({ address }) => address))).toEqual([to]);
      expect([parsed.cc, parsed.bcc, parsed.replyTo]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('has headers that a machine reads: whose list, by a machine, how to decline, which thread', () => {
    for (const { parsed, subject } of mails) {
      expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
      expect(parsed.headers.has('list')).toBe(true);
      expect(parsed.subject).toBe(subject);
      expect(parsed.messageId).toMatch(/^<[\w-]+@dondoc\.example\.vn>$/);
    }
    const daily = mails.find(({ subject }) => subject.includes('việc quá hạn'));
    expect([daily?.parsed.references].flat().length).toBeGreaterThan(0);
  });

  it('has header lines that no server breaks', () => {
    for (const mail of mails) {
      expect(headerLines(mail).filter((line) => line.length > 200)).toEqual([]);
      expect(headerLines(mail).filter((line) => !/^([\w-]+: |[ \t]\S)/.test(line))).toEqual([]);
    }
  });

  it('shows literally what somebody typed', () => {
    const [script = '', template = ''] = HOSTILE;
    const hostile = mails.filter(({ text }) => text.includes(script));
    expect(hostile.length).toBeGreaterThan(1);
    expect(mails.filter(({ text }) => text.includes(template))).not.toEqual([]);
    for (const { html } of mails) expect(html).not.toMatch(/<script|<img|<b>thân|\u202E|\u2066/);
  });

  it('says nothing of "today", and nothing of "undefined"', () => {
    for (const { text, subject } of mails) expect(`${subject} ${text}`).not.toMatch(/hôm nay|\btoday\b|undefined|\bnull\b|NaN|\[object/i);
  });

  it('loads nothing from anywhere, and stays small', () => {
    for (const { html, eml } of mails) {
      expect(html).not.toMatch(/<img|<link|<iframe|@import|url\(| src="/);
      expect(eml.length).toBeLessThan(100_000);
    }
  });

  it('leads to the public address alone', () => {
    for (const { html } of mails)
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\/dondoc\.example\.vn\//);
  });

  it('carries a link for what can be done without signing in, and for nothing else', () => {
    const withLink = mails.filter(({ text }) => text.includes('/links/')).map(({ text }) => text);
    expect(withLink.length).toBeGreaterThan(3);
    for (const text of withLink) expect(text).toMatch(/Tiếp nhận|Acknowledge|Không có gì mới trong kỳ|Nothing new this period/);
    const assigned = mails.find(({ subject }) => subject.includes('Nhiệm vụ mới'));
    expect(assigned?.text).toMatch(
      /Tiếp nhận \(không cần đăng nhập, dùng được một lần\):\nhttps:\/\/dondoc\.example\.vn\/links\/[\w-]{92}\n/,
    );
  });

  it('has a text part that says what the HTML says', () => {
    for (const { html, text } of mails) {
      const links = (part: string) => new Set([...part.matchAll(/https:\/\/dondoc\.example\.vn\/[\w/-]*/g)].map(([link]) => link));
      expect(links(text)).toEqual(links(html));
    }
  });
});
