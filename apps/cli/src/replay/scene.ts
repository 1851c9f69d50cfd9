import type { LocalDate } from '@dondoc/kernel';
import type { Agenda } from './agenda';
import type { Cast } from './cast';
import type { Plot } from './plot';
import type { Habit, ReplayScript } from './script';

/** Everything an act of a replay needs. */
export interface Scene {
  plot: Plot;
  cast: Cast;
  agenda: Agenda;
  script: ReplayScript;
  /** The day that is being played. */
  today: LocalDate;
}

export function habitOf(script: ReplayScript, agencyCode: string): Habit {
  return script.habits[agencyCode] ?? (script.habits[''] as Habit);
}

/** One of the phrases, always the same for the same key. */
export function phrase(phrases: readonly string[], key: string): string {
  let sum = 0;
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return phrases[sum % phrases.length] ?? '';
}

/** Enters an act on a day, or on the next day played where that day is gone. */
export function enter(scene: Scene, on: LocalDate, act: () => Promise<void>): void {
  scene.agenda.enter(on < scene.today ? scene.today : on, act);
}
