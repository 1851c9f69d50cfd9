import { anchor, button, COLOURS, type Html, html, layout } from '@dondoc/mail';
import { oneLine } from '../domain/one-line';
import type { Anchor, Page, Part, Tone } from './page';

type Writer<K extends Part['part']> = (part: Extract<Part, { part: K }>) => Html;

const GREY = `font-size:14px;color:${COLOURS.quiet}`;

const linkTo = ({ href, label }: Anchor) => anchor(href, label);
const quiet = (text: string) => html`<span class="quiet" style="${GREY}">${text}</span>`;
const toned = (tone: Tone, text: string) => html`<strong class="${tone}" style="font-size:13px;color:${COLOURS[tone]}">${text}</strong>`;
const edge = (tone: Tone) => `border-left:4px solid ${COLOURS[tone]}`;

const WRITE: { [K in Part['part']]: Writer<K> } = {
  text: ({ text }) => html`<p style="margin:0 0 12px">${text}</p>`,
  note: ({ text }) =>
    html`<p class="note yellow-edge" style="margin:0 0 12px;padding:8px 10px;background:${COLOURS.note};${edge('yellow')}">${text}</p>`,
  heading: ({ text, detail }) =>
    html`<h2 class="ink" style="margin:14px 0 5px;font-size:16px;line-height:1.4;color:${COLOURS.ink}">${text}${detail && html`<br><span class="quiet" style="font-size:12px;font-weight:normal;color:${COLOURS.quiet}">${detail}</span>`}</h2>`,
  item: ({ tone = 'grey', badge, name, lines, link, also }) =>
    html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed;margin:0 0 12px"><tr><td class="ink ${tone}-edge" style="padding:4px 0 4px 10px;${edge(tone)};font-size:15px;line-height:1.5;color:${COLOURS.ink};word-break:break-word;overflow-wrap:anywhere">${badge && html`${toned(tone, badge)}<br>`}<strong>${name}</strong>${lines.map((line) => html`<br>${quiet(line)}`)}${link && html`<br>${linkTo(link)}`}${also && html` &nbsp;·&nbsp; ${linkTo(also)}`}</td></tr></table>`,
  figures: ({ rows }) =>
    html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 8px;width:100%">${pairs(rows).map(
      (pair) => html`<tr>${pair.map(figure)}</tr>`,
    )}</table>`,
  lines: ({ tone = 'grey', lines }) =>
    html`${lines.map(
      ({ text, href, detail }) =>
        html`<div class="${tone}-edge" style="margin:0 0 5px;padding-left:7px;border-left:3px solid ${COLOURS[tone]};font-size:14px;line-height:1.35;word-break:break-word">${href ? linkTo({ href, label: text }) : text}${detail && html`<br><span class="quiet" style="font-size:13px;color:${COLOURS.quiet}">${detail}</span>`}</div>`,
    )}`,
  button: ({ link }) => button(link.href, link.label),
  link: ({ link, note }) => html`<p style="margin:0 0 12px">${linkTo(link)} ${quiet(`(${note})`)}</p>`,
};

type Figure = Extract<Part, { part: 'figures' }>['rows'][number];

/** Two to a row: four figures take no more than two lines each of a small screen. */
const pairs = (rows: readonly Figure[]): Figure[][] =>
  rows.flatMap((_, index) => (index % 2 === 0 ? [rows.slice(index, index + 2) as Figure[]] : []));

function figure({ label, value, change, tone = 'grey' }: Figure): Html {
  return html`<td class="ink" style="width:50%;color:${COLOURS.ink};padding:2px 8px 6px 0;vertical-align:top;font-size:13px;line-height:1.35"><strong class="${tone}" style="font-size:20px;color:${COLOURS[tone]}">${value}</strong>${change && html` <span class="quiet" style="color:${COLOURS.quiet}">${change}</span>`}<br>${label}</td>`;
}

const PREHEADER = 140;

/** What stands beside the subject in a list of mails: the first things, or the first sentence after the greeting. */
function preheaderOf(parts: readonly Part[]): string {
  const names = parts
    .flatMap((one) => (one.part === 'item' ? [one.name] : one.part === 'lines' ? one.lines.map(({ text }) => text) : []))
    .slice(0, 3);
  const [, sentence] = parts.flatMap((one) => (one.part === 'text' ? [one.text] : []));
  return oneLine(names.length > 0 ? names.join(' · ') : (sentence ?? ''), PREHEADER);
}

export function asHtml({ language, title, parts, why, foot }: Page): string {
  const body = html`${parts.map((part) => (WRITE[part.part] as Writer<Part['part']>)(part as never))}`;
  return layout({ language, title, body, why, preheader: preheaderOf(parts), ...(foot && { foot }) });
}
