import { addressOf, type Burst, inScene } from '../burst';
import { check, nothingLost } from '../checker';
import type { Drill } from '../drill';

const EACH = 50;

const of = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => addressOf(from + n + 1));

/** The lead agency of the subjects of these people's offices; what happens to them between planning and sending. */
const SUBJECTS = `select s.id from subject s join office o on o.agency_id = s.agency_id join membership m on m.office_id = o.id
  join person p on p.id = m.person_id where p.email = any($1)`;

const HAPPENS: Record<string, (people: string[]) => [string, unknown[]]> = {
  leftOffice: (people) => [
    `update membership set valid_to = app_today() - 1 where person_id in (select id from person where email = any($1))`,
    [people],
  ],
  disabled: (people) => [`update person set disabled_at = app_now() where email = any($1)`, [people]],
  met: (people) => [`update subject set state = 'met', next_rung_on = null where id in (${SUBJECTS})`, [people]],
  closed: (people) => [`update subject set state = 'closed', next_rung_on = null where id in (${SUBJECTS})`, [people]],
  paused: (people) => [`update subject set state = 'paused', next_rung_on = null where id in (${SUBJECTS})`, [people]],
  deadlineMoved: (people) => [`update subject set deadline = deadline + 30 where id in (${SUBJECTS})`, [people]],
  handedOver: (people) => [
    `update subject set agency_id = (select id from agency where code = 'BA.' || $2::int) where id in (${SUBJECTS})`,
    [people, EACH * 7 + 1],
  ],
};

/** Access lost, the task closed, the work handed over after the mail was planned: nothing is sent, and the reason stays. */
export const noLongerOwed: Drill = {
  row: 18,
  name: 'access lost, task closed or handed over between planning and sending',
  onBoth: false,
  run: (options) =>
    inScene(options, async (burst) => {
      const happened = Object.entries(HAPPENS).map(([reason, happens], n) => ({ reason, people: of(n * EACH, (n + 1) * EACH), happens }));
      for (const { people, happens } of happened) await burst.owner(...happens(people));
      const worker = burst.worker();
      await burst.drained();
      await worker.stop();
      const expected = of(happened.length * EACH, options.size);
      const verdict = check(expected, burst.sink.mails, burst.dueAt);
      const kept = await reasonsOf(
        burst,
        happened.flatMap(({ people }) => people),
      );
      return { holds: nothingLost(verdict) && kept.without === 0, figures: { ...verdict, notSent: kept.not, withoutReason: kept.without } };
    }),
};

async function reasonsOf({ owner }: Burst, people: string[]): Promise<{ not: number; without: number }> {
  const [row] = await owner(
    `select count(*)::int as not, count(*) filter (where reason is null)::int as without from message where address = any($1) and state = 'cancelled'`,
    [people],
  );
  return { not: Number(row?.not), without: Number(row?.without) + (people.length - Number(row?.not)) };
}
