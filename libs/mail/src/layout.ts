import type { Language } from '@dondoc/kernel';
import { COLOURS, DARK } from './colours';
import { type Html, html, raw } from './html';

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

const FONT = 'font-family:Arial,Helvetica,sans-serif';
const TEXT = `${FONT};color:${COLOURS.ink}`;
/** Long words without a blank are broken instead of widening the mail. */
const BREAKS = 'word-break:break-word;overflow-wrap:anywhere';

/** Outlook for Windows knows no `max-width`: for it alone the mail stands in a table of fixed width. */
const OUTLOOK = [
  raw('<!--[if mso]><table role="presentation" align="center" width="640" cellpadding="0" cellspacing="0"><tr><td><![endif]-->'),
  raw('<!--[if mso]></td></tr></table><![endif]-->'),
];

/** The one frame of all mails: tables and inline styles, from 360 px on, light and dark, without pictures or anything remote. */
export function layout({ language, preheader, title, body, why, foot = [] }: Layout): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title><style>${raw(DARK)}</style></head>
<body class="ground" style="margin:0;padding:0;background:${COLOURS.ground}">
<div role="main" lang="${language}">${preheader && html`<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>`}
<table class="ground" role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="${COLOURS.ground}" style="background:${COLOURS.ground}"><tr><td align="center" style="padding:12px 8px">${OUTLOOK[0]}
<table class="paper" role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="${COLOURS.paper}" style="max-width:640px;table-layout:fixed;background:${COLOURS.paper};border:1px solid ${COLOURS.line}">
<tr><td class="quiet" style="${FONT};padding:14px 16px 0;font-size:13px;color:${COLOURS.quiet}">Đôn Đốc</td></tr>
<tr><td style="padding:4px 16px 8px"><h1 class="ink" style="${TEXT};margin:0;font-size:19px;line-height:1.35;font-weight:bold;${BREAKS}">${title}</h1></td></tr>
<tr><td class="ink" style="${TEXT};padding:8px 16px 16px;font-size:15px;line-height:1.5;${BREAKS}">${body}</td></tr>
<tr><td class="quiet line" style="${FONT};color:${COLOURS.quiet};padding:12px 16px 16px;font-size:12px;line-height:1.5;border-top:1px solid ${COLOURS.line};${BREAKS}">${why && html`<p style="margin:0 0 8px">${why}</p>`}<p style="margin:0">${FOOT[language]}</p>${foot.length > 0 && html`<p style="margin:8px 0 0">${foot.map(({ href, label }, n) => html`${n > 0 && ' · '}${anchor(href, label)}`)}</p>`}</td></tr>
</table>${OUTLOOK[1]}</td></tr></table></div></body></html>
`.toString();
}

export function anchor(href: string, label: string): Html {
  return html`<a class="link" href="${href}" style="color:${COLOURS.link};text-decoration:underline">${label}</a>`;
}

/** A link that looks like a button. It opens a page; nothing happens by opening it. */
export function button(href: string, label: string): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:12px 0"><tr><td bgcolor="${COLOURS.link}" style="background:${COLOURS.link};border-radius:4px;mso-padding-alt:10px 18px"><a href="${href}" style="display:inline-block;padding:10px 18px;${FONT};font-size:15px;line-height:1.3;color:#ffffff;text-decoration:none">${label}</a></td></tr></table>`;
}
