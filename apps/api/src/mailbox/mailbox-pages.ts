import { formatDate, type Language, localDateAt, localTimeAt, type Paged } from '@dondoc/kernel';
import { html, type MailboxEntry, type MailboxMail } from '@dondoc/mail';
import { page } from '../pages/page';

const WORDS = {
  vi: {
    title: 'Hộp thư thử',
    none: 'Chưa có thư nào.',
    to: 'Đến',
    from: 'Từ',
    at: 'Lúc',
    older: 'Thư cũ hơn',
    text: 'Phần văn bản',
    shown: 'Thư như người nhận thấy',
    download: 'Tải tệp .eml',
    attachments: 'Tệp đính kèm',
    kind: 'Loại thư',
    alone: 'Mở riêng phần HTML',
    headers: 'Tiêu đề thư',
    note: 'Thư không gửi ra ngoài mà nằm lại đây.',
  },
  en: {
    title: 'Development mailbox',
    none: 'No mail yet.',
    to: 'To',
    from: 'From',
    at: 'At',
    older: 'Older mail',
    text: 'Text part',
    shown: 'The mail as its recipient sees it',
    download: 'Download the .eml file',
    attachments: 'Attachments',
    kind: 'Kind',
    alone: 'Open the HTML part alone',
    headers: 'Headers',
    note: 'Mail does not leave; it stays here.',
  },
};

const KINDS: Record<MailboxEntry['kind'], Record<Language, string>> = {
  daily: { vi: 'Thư tổng hợp ngày', en: 'Mail of the day' },
  digest: { vi: 'Điểm tin', en: 'Digest' },
  atOnce: { vi: 'Thông báo ngay', en: 'At once' },
  report: { vi: 'Báo cáo', en: 'Report' },
  calendar: { vi: 'Lịch làm việc', en: 'Working calendar' },
  administration: { vi: 'Quản trị', en: 'Administration' },
  anchor: { vi: 'mã neo nhật ký', en: 'anchor of the journal' },
  account: { vi: 'Tài khoản', en: 'Account' },
};

const moment = (at: string) => `${localTimeAt(at)} ${formatDate(localDateAt(at))}`;

export function mailboxPage({ items, next }: Paged<MailboxEntry>, language: Language): string {
  const words = WORDS[language];
  const row = ({ id, kind, subject, to, at }: MailboxEntry) =>
    html`<li><a href="/mailbox/${id}">${subject}</a> <span class="quiet"><span class="kind">${KINDS[kind]?.[language]}</span> ${words.to}: ${to} · ${moment(at)}</span></li>\n`;
  return page(
    language,
    words.title,
    html`<p class="quiet">${words.note}</p>
${items.length > 0 ? html`<ul class="list">\n${items.map(row)}</ul>` : html`<p>${words.none}</p>`}
${next && html`<p><a rel="next" href="/mailbox?after=${encodeURIComponent(next)}">${words.older}</a></p>`}`,
  );
}

export interface OpenedMail {
  mail: MailboxMail;
  /** One per line. */
  headers: readonly string[];
}

export function mailPage({ mail, headers }: OpenedMail, language: Language): string {
  const words = WORDS[language];
  const facts: [string, string | undefined][] = [
    [words.kind, KINDS[mail.kind]?.[language]],
    [words.to, mail.to],
    [words.from, mail.from],
    [words.at, moment(mail.at)],
  ];
  const files = mail.attachments.map(
    ({ fileName, size }) => html`<li>${fileName} <span class="quiet">${Math.ceil(size / 1024)} kB</span></li>\n`,
  );
  return page(
    language,
    mail.subject,
    html`<p><a href="/mailbox">${words.title}</a> · <a href="/mailbox/${mail.id}/download">${words.download}</a> · <a href="/mailbox/${mail.id}/html">${words.alone}</a></p>
<dl>${facts.map(([label, value]) => value && html`<dt>${label}</dt><dd>${value}</dd>\n`)}</dl>
<div class="frame"><iframe src="/mailbox/${mail.id}/html" title="${words.shown}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></div>
${files.length > 0 && html`<h2>${words.attachments}</h2>\n<ul class="list">\n${files}</ul>`}
<h2>${words.text}</h2>
<pre tabindex="0">${mail.text}</pre>
<h2>${words.headers}</h2>
<pre tabindex="0">${headers.join('\n')}</pre>`,
  );
}
