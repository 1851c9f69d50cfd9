import type { Tx } from '@dondoc/database';
import type { Id, LocalDate, WorkingCalendar } from '@dondoc/kernel';
import type { AgreementKnown } from './data/planned-subjects';
import type { Addressed, SideOf } from './domain/addressees';
import { type Alike, deadRungsOf, rungsOf, type Thing } from './domain/alike';
import { grouped } from './domain/grouped';
import type { Audience, Ladder } from './domain/ladder';
import type { PlannedRound } from './domain/planned-rounds';
import type { PlannedIntent } from './domain/planned-rungs';
import type { Span } from './domain/rung-dates';
import { type NamedOffice, namedOffices } from './named-offices';
import type { DeadRung, PlannedNotice } from './views';

export interface Foresight {
  agreement: AgreementKnown;
  alike: readonly Alike[];
  ladderOf: (alike: Alike) => Ladder;
  /** The digests and morning lists that come round meanwhile. */
  rounds: readonly PlannedRound[];
  sides: readonly SideOf[];
  calendarOf: (about: { partyId: Id }) => WorkingCalendar;
  span: Span;
}

type Planned = { alike: Alike; intent: PlannedIntent };

/** The mail items of each day on which one leaves, day after day. Only the lines of one day are ever in hand. */
export async function plannedDays(tx: Tx, foresight: Foresight): Promise<() => Generator<{ day: LocalDate; items: PlannedNotice[] }>> {
  const planned = plannedByDay(foresight);
  const rounds = grouped(foresight.rounds, ({ on }) => on);
  const readers = new Map(foresight.sides.map(({ partyId }) => [partyId, roundsOf(partyId)]));
  const meant = [...meantIn(planned), ...[...readers.values()].map((subject) => ({ subject, audiences: Object.values(READ_BY) }))];
  const offices = await namedOffices<Addressed>(tx, meant, foresight.sides);
  const { code } = foresight.agreement;
  return function* () {
    for (const day of [...new Set([...planned.keys(), ...rounds.keys()])].sort()) {
      const climbed = (planned.get(day) ?? []).flatMap(({ alike, intent }) =>
        alike.things.flatMap((thing) => offices(thing, intent.audience).map((office) => itemOf(code, { alike, intent, thing, office }))),
      );
      const round = (rounds.get(day) ?? []).flatMap((one) =>
        offices(readers.get(one.partyId) as Addressed, READ_BY[one.kind]).map((office) => roundItem(code, one, office)),
      );
      yield { day, items: [...climbed, ...round].sort(bySubject) };
    }
  };
}

const READ_BY = { digest: 'viceChair', morningList: 'coordinator' } as const satisfies Record<PlannedRound['kind'], Audience>;

/** A side as far as it decides who reads what comes round. */
const roundsOf = (partyId: Id): Addressed => ({ kind: 'consolidation', partyId, agencyId: partyId, cooperatingAgencyIds: [] });

function roundItem(agreement: string, { on, kind, rung, period, deadline, version }: PlannedRound, named: NamedOffice): PlannedNotice {
  const { office, recipients } = named;
  return { date: on, agreement, subject: kind, kind, rung, office, period, deadline, version, ...(recipients && { recipients }) };
}

function plannedByDay({ alike, ladderOf, calendarOf, span }: Foresight): Map<LocalDate, Planned[]> {
  const days = new Map<LocalDate, Planned[]>();
  for (const one of alike) {
    for (const intent of rungsOf(one, ladderOf(one), calendarOf(one), span)) {
      const planned = days.get(intent.on);
      if (planned) planned.push({ alike: one, intent });
      else days.set(intent.on, [{ alike: one, intent }]);
    }
  }
  return days;
}

/** Reviews share what they ask about: each is looked up once. */
function* meantIn(planned: Map<LocalDate, Planned[]>): Generator<{ subject: Thing; audiences: Set<Audience> }> {
  const audiencesOf = new Map<readonly Thing[], Set<Audience>>();
  for (const { alike, intent } of [...planned.values()].flat()) {
    audiencesOf.set(alike.things, (audiencesOf.get(alike.things) ?? new Set<Audience>()).add(intent.audience));
  }
  for (const [things, audiences] of audiencesOf) for (const subject of things) yield { subject, audiences };
}

function itemOf(
  agreement: string,
  { alike, intent, thing, office }: { alike: Alike; intent: PlannedIntent; thing: Thing; office: NamedOffice },
): PlannedNotice {
  return {
    date: intent.on,
    agreement,
    subject: thing.title,
    kind: intent.kind,
    rung: intent.rung,
    office: office.office,
    period: alike.period,
    deadline: alike.deadline,
    version: alike.version,
    ...(office.recipients && { recipients: office.recipients }),
  };
}

function bySubject(a: PlannedNotice, b: PlannedNotice): number {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  const [left, right] = [`${a.period} ${a.rung} ${a.office}`, `${b.period} ${b.rung} ${b.office}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The rungs that can never fire, once for every review and kind of what it asks, however many it asks. */
export function deadRungs({ alike, ladderOf, calendarOf }: Foresight): DeadRung[] {
  const dead = alike.flatMap((one) =>
    deadRungsOf(one, ladderOf(one), calendarOf(one)).map((intent) => ({
      subjectKind: one.kind,
      audience: intent.audience,
      rung: intent.rung,
      period: one.period ?? '',
      date: intent.dueOn,
      opensOn: one.owedSince,
    })),
  );
  return [...new Map(dead.map((one) => [`${one.period} ${one.subjectKind} ${one.audience} ${one.rung}`, one])).values()];
}
