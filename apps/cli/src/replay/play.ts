import type { LocalDate } from '@dondoc/kernel';
import { nextDueDays } from '@dondoc/reminders';
import { enterAgreement } from './acts/agreements';
import { enterAssignment } from './acts/assignments';
import { enterEvent } from './acts/events';
import { enterReport, enterReview } from './acts/reviews';
import { enterSuccessions } from './acts/successions';
import { newsSince, type Seen } from './data';
import type { Engine } from './engine';
import type { Scene } from './scene';

/** The times of a played day: mails leave from 07:30, people act at nine, and what they changed is looked at again. */
const TIMES = { setUp: '06:00', sweep: '07:30', acts: '09:00', secondSweep: '09:05' };
const FIRST = '00000000-0000-0000-0000-000000000000';

export interface PlayOptions {
  to: LocalDate;
  /** Before this day the engine sweeps only when a review opens or ends; the reminders in between collapse as after an interruption. */
  closelyFrom?: LocalDate;
  onDay?: (day: LocalDate) => void;
}

/**
 * Plays the script from its first day on: each day the engine sweeps, then people act. Days on which neither has anything to do are skipped.
 * @returns the days that were played
 */
export async function play(scene: Scene, engine: Engine, { to, closelyFrom = '', onDay }: PlayOptions): Promise<number> {
  enterEverything(scene);
  const seen: Seen = { assignment: FIRST, review: FIRST, report: FIRST };
  const first = scene.agenda.next();
  if (first) {
    await engine.moveClockTo(first, TIMES.setUp);
    await scene.cast.staff(first);
  }
  let days = 0;
  for (
    let day: Day | undefined = first === undefined ? undefined : { date: first, sweep: true };
    day && day.date <= to;
    day = await nextDay(scene, closelyFrom), days++
  ) {
    scene.today = day.date;
    onDay?.(day.date);
    await playDay(scene, engine, { seen, sweep: day.sweep });
  }
  return days;
}

interface Day {
  date: LocalDate;
  /** Whether the engine has something to do by itself. */
  sweep: boolean;
}

function enterEverything(scene: Scene): void {
  for (const agreement of scene.script.agreements) enterAgreement(scene, agreement);
  for (const event of scene.script.events) enterEvent(scene, event);
  enterSuccessions(scene);
  for (const day of scene.cast.openings) scene.agenda.enter(day, async () => undefined);
}

async function playDay(scene: Scene, engine: Engine, { seen, sweep }: { seen: Seen; sweep: boolean }): Promise<void> {
  if (sweep) {
    await engine.moveClockTo(scene.today, TIMES.sweep);
    await engine.sweep();
    await lookAround(scene, seen);
  }
  const entries = scene.agenda.take(scene.today);
  if (entries.length === 0) return;
  await engine.moveClockTo(scene.today, TIMES.acts);
  for (const entry of entries) await entry.act();
  await scene.cast.staff(scene.today);
  await engine.followUp();
  await engine.moveClockTo(scene.today, TIMES.secondSweep);
  if (sweep && (await engine.isSweepDue())) await engine.sweep();
  await lookAround(scene, seen);
}

/** What is new since the last look goes onto the agenda of the people concerned. */
async function lookAround(scene: Scene, seen: Seen): Promise<void> {
  const news = await scene.plot.look((tx) => newsSince(tx, seen));
  for (const assignment of news.assignments) await enterAssignment(scene, assignment);
  for (const review of news.reviews) await enterReview(scene, review);
  for (const report of news.reports) await enterReport(scene, report);
  seen.assignment = news.assignments.at(-1)?.id ?? seen.assignment;
  seen.review = news.reviews.at(-1)?.id ?? seen.review;
  seen.report = news.reports.at(-1)?.id ?? seen.report;
}

async function nextDay(scene: Scene, closelyFrom: LocalDate): Promise<Day> {
  const { plot, agenda, today } = scene;
  const { review, mail } = await plot.look((tx) => nextDueDays(tx, today));
  const ofEngine =
    today < closelyFrom ? [review, closelyFrom] : [review, mail, await plot.digests.nextDay(today), await plot.mornings.nextDay(today)];
  const date = [agenda.next(), ...ofEngine].filter((day): day is LocalDate => typeof day === 'string').sort()[0] as LocalDate;
  return { date, sweep: date >= closelyFrom || ofEngine.includes(date) };
}
