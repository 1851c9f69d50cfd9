import type { Language } from '@dondoc/kernel';
import { type Html, html } from './html';

export interface Layout {
  language: Language;
  /** Stands in the list of mails beside the subject; at the most a line. */
  preheader?: string;
  /** The heading of the mail. */
  title: string;
  body: Html;
  /** Why the recipient gets this mail, and what comes next. */
  why?: string | Html;
  /** Small links at the foot. */
  foot?: readonly { href: string; label: string }[];
}

const FOOT: Record<Language, string> = {
  vi: 'Thư tự động của hệ thống Đôn Đốc. Vui lòng không trả lời thư này.',
  en: 'Sent automatically by Đôn Đốc. Please do not reply to this mail.',
};

const TEXT = 'font-family:Arial,Helvetica,sans-serif;color:#1f2933';

/** The one frame of all mails: tables and inline styles only, from 360 px on, without pictures or anything remote. */
export function layout({ language, preheader, title, body, why, foot = [] }: Layout): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${title}</title></head>
<body style="margin:0;padding:0;background:#f2f4f6">
${preheader && html`<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>`}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f2f4f6"><tr><td align="center" style="padding:12px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px;background:#ffffff;border:1px solid #d9dee3">
<tr><td style="${TEXT};padding:16px 16px 0;font-size:13px;color:#52606d">Đôn Đốc</td></tr>
<tr><td style="${TEXT};padding:4px 16px 8px;font-size:19px;line-height:1.35;font-weight:bold">${title}</td></tr>
<tr><td style="${TEXT};padding:8px 16px 16px;font-size:15px;line-height:1.5">${body}</td></tr>
<tr><td style="${TEXT};padding:12px 16px 16px;font-size:12px;line-height:1.5;color:#52606d;border-top:1px solid #d9dee3">${why && html`<p style="margin:0 0 8px">${why}</p>`}<p style="margin:0">${FOOT[language]}</p>${foot.length > 0 && html`<p style="margin:8px 0 0">${foot.map(({ href, label }, n) => html`${n > 0 && ' · '}<a href="${href}" style="color:#0b5cab">${label}</a>`)}</p>`}</td></tr>
</table></td></tr></table></body></html>
`.toString();
}

/** A link that looks like a button. It opens a page; nothing happens by opening it. */
export function button(href: string, label: string): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:12px 0"><tr><td style="background:#0b5cab;border-radius:4px"><a href="${href}" style="display:inline-block;padding:10px 18px;font-family:Arial,Helvetica,sans-serif;font-size:15px;color:#ffffff;text-decoration:none">${label}</a></td></tr></table>`;
}
