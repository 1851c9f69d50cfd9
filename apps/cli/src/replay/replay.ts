import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Database } from '@dondoc/database';
import { daysBetween, invalid, isLocalDate, type LocalDate } from '@dondoc/kernel';
import { type TimelineRow, timeline } from '@dondoc/reminders';
import type { INestApplicationContext } from '@nestjs/common';
import { type Screen, table } from '../screen';
import { Engine } from './engine';
import { keepMails, keepReports } from './keep';
import { openScene } from './open-scene';
import { play } from './play';
import { Plot } from './plot';
import { readScript } from './read-script';
import { inThrowawayTheatre, type Theatre } from './theatre';

export interface ReplayOptions {
  to?: string;
  out?: string;
  script?: string;
}

const HEADINGS = ['date', 'agreement', 'event', 'kind', 'rung', 'subject', 'office', 'period', 'deadline'];
const cells = (row: TimelineRow) => [
  row.date,
  row.agreement,
  row.event,
  row.kind,
  row.rung,
  row.subject,
  row.office,
  row.period,
  row.deadline,
];

/** Plays the script up to a day, prints its timeline and keeps what is asked for. */
export async function replay(options: ReplayOptions, { screen, json }: { screen: Screen; json: boolean }): Promise<void> {
  await inThrowawayTheatre({ keepsMails: options.out !== undefined }, async (theatre) => {
    const rows = await played(theatre.product, options, screen);
    if (json) for (const row of rows) screen.result(row);
    else screen.result(rows, table(HEADINGS, rows.map(cells)));
    if (options.out) await keep(theatre, resolve(options.out), rows);
  });
}

async function played(product: INestApplicationContext, options: ReplayOptions, screen: Screen): Promise<TimelineRow[]> {
  const scene = await openScene(product, readScript(options.script));
  const to = await lastDay(product, options.to);
  const from = scene.script.agreements.map((agreement) => agreement.importOn).sort()[0] ?? to;
  const bar = screen.progress('Replay', daysBetween(from, to));
  const days = await play(scene, new Engine(product), { to, onDay: (day) => bar.to(daysBetween(from, day), day) });
  bar.end();
  const rows = await scene.plot.look((tx) => timeline(tx, {}));
  screen.say(`Played ${days} days from ${from} to ${to}: ${rows.length} lines.`);
  return rows;
}

async function lastDay(product: INestApplicationContext, given?: string): Promise<LocalDate> {
  if (given === undefined) return product.get(Database).read(Plot.system, async (tx) => tx.today);
  if (isLocalDate(given)) return given;
  throw invalid('date.invalid', `"${given}" không phải ngày dạng YYYY-MM-DD.`, `"${given}" is not a date such as 2026-11-22.`);
}

/** `timeline.json` (a JSON array with a line per event), `mails/*.eml` and `reports/*`. */
async function keep({ product, folder }: Theatre, out: string, rows: TimelineRow[]): Promise<void> {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'timeline.json'), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  keepMails(join(folder, 'mailbox'), join(out, 'mails'));
  await keepReports(product, join(out, 'reports'));
}
