import { RemindersService } from '@dondoc/reminders';
import { seed } from '../../apps/cli/src/seed';
import { fillWithCrowd } from '../builders/crowd';
import { inTheatre } from '../support/theatre';
import { median, print, timed } from './figures';

const DUE = 1000;
const ROUNDS = 3;
const AGENCIES = 500;
const DUE_DATE = '2026-11-25';

/** Undoes what the sweep did: the same subjects are due again. */
const AGAIN = [
  'delete from outbox',
  'delete from reminder_message',
  'delete from message',
  'delete from reminder',
  'truncate fact cascade',
];

/** One sweep that finds 1,000 due among so many, in milliseconds (median of the rounds), with the plan of its first query. */
function sweepAmong(subjects: number): Promise<{ ms: number; reminders: number; plan: string }> {
  return inTheatre({ SCHEDULES: 'off' }, async ({ product, owner }) => {
    await seed(product);
    // 23 November 2026 is a Monday, 24 November a day off: the due date is the next working day, so the last rung before it falls today
    await owner(`update clock set fixed_at = '2026-11-23T00:30:00Z'`);
    await fillWithCrowd(owner, { agencies: AGENCIES, subjects, due: DUE, dueDate: DUE_DATE });
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const statement of AGAIN) await owner(statement);
      await owner('update subject set next_rung_on = app_today() where deadline = $1', [DUE_DATE]);
      await owner('vacuum analyze');
      await owner('checkpoint');
      rounds.push(await timed(() => product.get(RemindersService).issueDue()));
    }
    const rows = await owner(
      `explain (costs off) select id from subject where state = 'owed' and next_rung_on <= app_today() order by next_rung_on, id limit 500`,
    );
    const [made] = await owner('select count(*)::int as n from reminder');
    return { ms: median(rounds), reminders: Number(made?.n), plan: rows.map((row) => row['QUERY PLAN']).join(' | ') };
  });
}

/** Cost follows what is due, not what is stored. */
export async function benchSweep(most = 1_000_000): Promise<void> {
  await sweepAmong(1000);
  const few = await sweepAmong(10_000);
  const many = await sweepAmong(most);
  print(`sweep, ${DUE} due among 10,000 subjects`, `${few.ms.toFixed(0)} ms, ${few.reminders} reminders`);
  print(`sweep, ${DUE} due among ${most.toLocaleString('en')} subjects`, `${many.ms.toFixed(0)} ms, ${many.reminders} reminders`);
  print('ratio', (many.ms / few.ms).toFixed(2));
  print('plan of the first query among many', many.plan);
}
