import { button, type Html, html, layout } from '@dondoc/mail';
import type { Anchor, Page, Part, Tone } from './page';

type Writer<K extends Part['part']> = (part: Extract<Part, { part: K }>) => Html;

const COLOURS: Record<Tone, string> = { red: '#b42318', yellow: '#8a5a00', green: '#1a6b3c', grey: '#52606d' };
const GREY = 'font-size:14px;color:#3e4c59';

const linkTo = ({ href, label }: Anchor) => html`<a href="${href}" style="color:#0b5cab">${label}</a>`;

const WRITE: { [K in Part['part']]: Writer<K> } = {
  text: ({ text }) => html`<p style="margin:0 0 12px">${text}</p>`,
  note: ({ text }) => html`<p style="margin:0 0 12px;padding:8px 10px;background:#fff4e0;border-left:4px solid #c77700">${text}</p>`,
  heading: ({ text, detail }) =>
    html`<h2 style="margin:14px 0 5px;font-size:16px;line-height:1.4">${text}${detail && html`<br><span style="font-size:12px;font-weight:normal;color:#52606d">${detail}</span>`}</h2>`,
  item: ({ tone = 'grey', badge, name, lines, link, also }) =>
    html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 10px"><tr><td style="padding:6px 0 6px 10px;border-left:4px solid ${COLOURS[tone]};line-height:1.5;word-break:break-word">${badge && html`<strong style="font-size:13px;color:${COLOURS[tone]}">${badge}</strong><br>`}<strong>${name}</strong>${lines.map((line) => html`<br><span style="${GREY}">${line}</span>`)}${link && html`<br>${linkTo(link)}`}${also && html` &nbsp;·&nbsp; ${linkTo(also)}`}</td></tr></table>`,
  figures: ({ rows }) =>
    html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 8px;width:100%">${pairs(rows).map(
      (pair) => html`<tr>${pair.map(figure)}</tr>`,
    )}</table>`,
  lines: ({ tone = 'grey', lines }) =>
    html`${lines.map(
      ({ text, href, detail }) =>
        html`<div style="margin:0 0 5px;padding-left:7px;border-left:3px solid ${COLOURS[tone]};font-size:14px;line-height:1.35;word-break:break-word">${href ? linkTo({ href, label: text }) : text}${detail && html`<br><span style="font-size:13px;color:#3e4c59">${detail}</span>`}</div>`,
    )}`,
  button: ({ link }) => button(link.href, link.label),
  link: ({ link, note }) => html`<p style="margin:0 0 12px">${linkTo(link)} <span style="${GREY}">(${note})</span></p>`,
};

type Figure = Extract<Part, { part: 'figures' }>['rows'][number];

/** Two to a row: four figures take no more than two lines each of a small screen. */
const pairs = (rows: readonly Figure[]): Figure[][] =>
  rows.flatMap((_, index) => (index % 2 === 0 ? [rows.slice(index, index + 2) as Figure[]] : []));

function figure({ label, value, change, tone = 'grey' }: Figure): Html {
  return html`<td style="width:50%;padding:2px 8px 6px 0;vertical-align:top;font-size:13px;line-height:1.35"><strong style="font-size:20px;color:${COLOURS[tone]}">${value}</strong>${change && html` <span style="color:#52606d">${change}</span>`}<br>${label}</td>`;
}

export function asHtml({ language, title, parts, why, subject, foot }: Page): string {
  const body = html`${parts.map((part) => (WRITE[part.part] as Writer<Part['part']>)(part as never))}`;
  return layout({ language, title, body, why, preheader: subject, ...(foot && { foot }) });
}
