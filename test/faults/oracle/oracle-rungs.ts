import type { Day } from './almanac';
import type { Owed, Rung } from './case';
import type { Days } from './oracle-days';

/** A rung on its day. */
interface Hit {
  rung: Rung;
  label: string;
  day: Day;
}

export interface Told {
  /** The day on which it is decided. */
  day: Day;
  /** The day on which the mail leaves. */
  leaves: Day;
  audience: string;
  label: string;
  kind: string;
}

const EARLY = 60;

/** Which rungs of one thing fall on which day, by asking every day. */
export class OracleLadder {
  constructor(
    private readonly ladder: readonly Rung[],
    private readonly days: Days,
  ) {}

  private hits(owed: Owed, from: Day, to: Day): Hit[] {
    const hits: Hit[] = [];
    for (let day = from; day <= to; day++) {
      const offsets = this.days.offsetsOn(day, owed.deadline);
      const lateOffsets = owed.owedSince > owed.deadline ? this.days.offsetsOn(day, owed.owedSince) : offsets;
      for (const rung of this.ladder) {
        for (const offset of rung.kind === 'escalation' ? lateOffsets : offsets) {
          if (comesAt(rung, offset)) hits.push({ rung, label: offset > 0 ? `+${offset}` : `${offset}`, day });
        }
      }
    }
    return hits;
  }

  /** Day by day: of each audience the latest rungs that have come, each once. Nothing is decided on the days that are down. */
  told(owed: Owed, down: ReadonlySet<Day>): Told[] {
    const hits = this.hits(owed, Math.min(owed.owedSince, owed.deadline) - EARLY, owed.until);
    const told: Told[] = [];
    for (let day = owed.owedSince; day <= owed.until; day++) {
      if (!down.has(day)) told.push(...this.toldOn(day, { owed, hits, told }));
    }
    return told;
  }

  private toldOn(day: Day, { owed, hits, told }: { owed: Owed; hits: readonly Hit[]; told: readonly Told[] }): Told[] {
    const latest = latestOfEach(hits.filter((hit) => hit.day <= day));
    const urged = new Set(told.filter((one) => one.audience === 'owner' && one.label.startsWith('+')).map((one) => one.label));
    for (const { rung, label } of latest) if (rung.audience === 'owner' && rung.kind === 'overdue') urged.add(label);
    return latest
      .filter(({ rung }) => (rung.afterUrging ?? 0) <= urged.size)
      .filter(({ rung, label }) => !told.some((one) => one.audience === rung.audience && one.label === label))
      .map(({ rung, label }) => ({
        day,
        leaves: this.days.rolled(day),
        audience: rung.audience,
        label,
        kind: this.kindOn(day, rung, owed.deadline),
      }));
  }

  private kindOn(day: Day, rung: Rung, deadline: Day): string {
    const past = day > this.days.rolled(deadline);
    if (past && (rung.kind === 'reminder' || rung.kind === 'due')) return 'overdue';
    return !past && rung.kind === 'overdue' ? 'due' : rung.kind;
  }

  /** What a plan foretells for the mails of these days, if the thing stays owed to its last day: a rung that waits for urgings is taken to get them. */
  planned(owed: Owed, span: { from: Day; to: Day }): Told[] {
    const { owedSince, until } = owed;
    const first = this.told({ ...owed, until: owedSince }, new Set());
    const later = this.hits(owed, owedSince + 1, until).map(({ rung, label, day }) => ({
      day,
      leaves: day,
      audience: rung.audience,
      label,
      kind: this.kindOn(day, rung, owed.deadline),
    }));
    return [...first, ...later].filter(({ leaves }) => leaves >= span.from && leaves <= Math.min(span.to, until));
  }

  /** The rungs whose day is gone when the thing comes to be owed, and that were not told then either. */
  never(owed: Owed): { day: Day; audience: string; label: string }[] {
    const first = this.told({ ...owed, until: owed.owedSince }, new Set());
    return this.hits(owed, owed.deadline - EARLY, owed.owedSince - 1)
      .map(({ rung, label, day }) => ({ day, audience: rung.audience, label }))
      .filter((hit) => !first.some((one) => one.audience === hit.audience && one.label === hit.label));
  }
}

function comesAt(rung: Rung, offset: number): boolean {
  return offset === rung.offset || (rung.every !== undefined && offset > rung.offset && (offset - rung.offset) % rung.every === 0);
}

function latestOfEach(hits: readonly Hit[]): Hit[] {
  const latest = new Map<string, Day>();
  for (const { rung, day } of hits) latest.set(rung.audience, Math.max(day, latest.get(rung.audience) ?? day));
  return hits.filter(({ rung, day }) => latest.get(rung.audience) === day);
}
