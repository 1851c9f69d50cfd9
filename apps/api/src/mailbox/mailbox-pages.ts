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
    note: 'Mail does not leave; it stays here.',
  },
};

const moment = (at: string) => `${localTimeAt(at)} ${formatDate(localDateAt(at))}`;

export function mailboxPage({ items, next }: Paged<MailboxEntry>, language: Language): string {
  const words = WORDS[language];
  const row = ({ id, subject, to, at }: MailboxEntry) =>
    html`<li><a href="/mailbox/${id}">${subject}</a> <span class="quiet">${words.to}: ${to} · ${moment(at)}</span></li>\n`;
  return page(
    language,
    words.title,
    html`<p class="quiet">${words.note}</p>
${items.length > 0 ? html`<ul class="list">\n${items.map(row)}</ul>` : html`<p>${words.none}</p>`}
${next && html`<p><a rel="next" href="/mailbox?after=${encodeURIComponent(next)}">${words.older}</a></p>`}`,
  );
}

export function mailPage(mail: MailboxMail, language: Language): string {
  const words = WORDS[language];
  const files = mail.attachments.map(
    ({ fileName, size }) => html`<li>${fileName} <span class="quiet">${Math.ceil(size / 1024)} kB</span></li>\n`,
  );
  return page(
    language,
    mail.subject,
    html`<dl><dt>${words.to}</dt><dd>${mail.to}</dd><dt>${words.from}</dt><dd>${mail.from}</dd><dt>${words.at}</dt><dd>${moment(mail.at)}</dd></dl>
<p><a href="/mailbox/${mail.id}/download">${words.download}</a> · <a href="/mailbox">${words.title}</a></p>
<iframe src="/mailbox/${mail.id}/html" title="${words.shown}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
${files.length > 0 && html`<h2>${words.attachments}</h2>\n<ul class="list">\n${files}</ul>`}
<h2>${words.text}</h2>
<pre>${mail.text}</pre>`,
  );
}
