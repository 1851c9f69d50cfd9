import { RemindersService } from '@dondoc/reminders';
import { type Burst, inScene } from '../burst';
import type { Drill, DrillOptions } from '../drill';
import { workingDay } from '../own-calendar';

/** Down after the sweep of the first day until the morning of the last. The third goes over a month end and Tết. */
const SPANS: readonly Span[] = [
  { down: '2026-11-18', up: '2026-11-19' },
  { down: '2026-06-22', up: '2026-07-02' },
  { down: '2026-01-26', up: '2026-03-02' },
  { down: '2026-03-09', up: '2026-06-17' },
];
/** The owner's rungs of the default ladder, and the urgings that follow. */
const OFFSETS = [-15, -7, -3, -1, 0, ...Array.from({ length: 60 }, (_, n) => 1 + 5 * n)];
const DEADLINES = 100;
const MOST = 1000;

interface Span {
  down: string;
  up: string;
}

interface Owed {
  id: string;
  deadline: string;
  email: string;
}

/** Of each thing owed the nearest rung that was passed, once, in one mail per person, which says that it is late. */
export const downtime: Drill = {
  row: 11,
  name: 'down over a night, ten days, a month end and Tết, a hundred days',
  onBoth: false,
  run: async (options) => {
    const spans = [];
    for (const span of SPANS) spans.push({ span, seen: await downOver(span, { ...options, size: Math.min(options.size, MOST) }) });
    return {
      holds: spans.every(({ seen }) => seen.expected > 0 && seen.lost + seen.extra + seen.twoMails + seen.wronglyLate === 0),
      figures: Object.fromEntries(
        spans.map(({ span, seen }) => [
          `${span.down}–${span.up}:`,
          Object.entries(seen)
            .map(([name, count]) => `${name} ${count}`)
            .join(', '),
        ]),
      ),
    };
  },
};

function downOver(span: Span, options: DrillOptions) {
  return inScene(options, async (burst) => {
    for (const table of ['reminder_message', 'message', 'reminder', 'sweep']) await burst.owner(`delete from ${table}`);
    await untilMorning(burst, span.down);
    await burst.owner(
      `with n as (select id, row_number() over (order by id) as n from subject)
       update subject s set owed_since = $1::date - 60, next_rung_on = $1::date, deadline = $1::date + (n.n % $2)::int from n where n.id = s.id`,
      [span.down, DEADLINES],
    );
    await burst.product.get(RemindersService).issueDue();
    const before = await rungsIssued(burst);
    await untilMorning(burst, span.up);
    const worker = burst.worker();
    const SWEPT = `select 1 from sweep where name = 'sweep' and done_until >= app_now()`;
    await burst.until('the sweep after the interruption', async () => (await burst.owner(SWEPT)).length > 0);
    await burst.drained();
    await worker.stop();
    return compared(burst, before, span);
  });
}

/** Nothing of the days before waits to be sent. */
async function untilMorning({ owner }: Burst, date: string): Promise<void> {
  for (const table of ['reminder_message', 'message']) await owner(`delete from ${table}`);
  await owner('update clock set fixed_at = $1', [`${date}T01:00:00Z`]);
}

const rungsIssued = async ({ owner }: Burst) =>
  new Set((await owner('select subject_id, occurrence, rung from reminder')).map((row) => `${row.subject_id} ${row.rung}`));

async function compared(burst: Burst, before: ReadonlySet<string>, { down, up }: Span) {
  const owed = (await burst.owner(
    `select s.id, s.deadline::text as deadline, p.email from subject s join office o on o.agency_id = s.agency_id
     join membership m on m.office_id = o.id join person p on p.id = m.person_id`,
  )) as unknown as Owed[];
  const expected = owed.map((one) => ({ ...one, ...nearest(one.deadline, up) })).filter(({ date }) => date > down);
  const want = new Set(expected.flatMap(({ id, labels }) => labels.map((label) => `${id} ${label}`)));
  const have = new Set([...(await rungsIssued(burst))].filter((key) => !before.has(key)));
  const mails = await burst.owner(`select address, late from message where kind = 'daily' and state = 'sent'`);
  const lateOf = new Map(mails.map(({ address, late }) => [address, late]));
  const got = (email: string) => burst.sink.sentTo(email).length;
  return {
    expected: want.size,
    lost: [...want].filter((key) => !have.has(key)).length + expected.filter(({ email }) => got(email) === 0).length,
    extra: [...have].filter((key) => !want.has(key)).length,
    twoMails: expected.filter(({ email }) => got(email) > 1).length,
    wronglyLate: expected.filter(({ email, date }) => lateOf.get(email) !== date < up).length,
  };
}

/** The rungs of the latest day that has come by `up`; rung 0 and rung +1 can share one. */
function nearest(deadline: string, up: string): { date: string; labels: string[] } {
  const passed = OFFSETS.map((offset) => ({ label: offset > 0 ? `+${offset}` : `${offset}`, date: workingDay(deadline, offset) })).filter(
    ({ date }) => date <= up,
  );
  const date = passed.reduce((latest, one) => (one.date > latest ? one.date : latest), '');
  return { date, labels: passed.filter((one) => one.date === date).map(({ label }) => label) };
}
