import { Actor } from '@dondoc/kernel';
import { type PreviewQuestion, PreviewService } from '@dondoc/reminders';
import { seed } from '../../apps/cli/src/seed';
import { fillWithCrowd } from '../builders/crowd';
import { inTheatre } from '../support/theatre';
import { print, timed } from './figures';

const AGENCIES = 500;

/** A year of everything that will be sent about so many assignments. */
export function benchPreview(assignments = 100_000): Promise<void> {
  return inTheatre({ SCHEDULES: 'off' }, async ({ product, owner }) => {
    await seed(product);
    await owner(`update clock set fixed_at = '2026-11-23T00:30:00Z'`);
    await fillWithCrowd(owner, { agencies: AGENCIES, subjects: assignments, due: 1000, dueDate: '2026-11-25' });
    await owner('vacuum analyze');
    for (const [name, more] of Object.entries(WITH)) {
      const { ms, items, megabytes } = await previewed(product.get(PreviewService), { ...YEAR, ...more });
      print(
        `a year's preview for ${assignments.toLocaleString('en')} assignments${name}`,
        `${(ms / 1000).toFixed(1)} s, ${items.toLocaleString('en')} mail items, ${megabytes} MB as JSON`,
      );
    }
  });
}

const YEAR = { agreement: 'BENCH', from: '2026-11-23', to: '2027-11-22' };
/** Their due dates alone, and with four reviews that ask for an update of each. */
const WITH = {
  '': {},
  ', reviewed every quarter': { draft: { rhythm: { preset: 'quarter' as const }, activeFrom: '2026-11-23' } },
};

/** Every item written as the command writes it, a day at a time. */
async function previewed(previews: PreviewService, question: PreviewQuestion): Promise<{ ms: number; items: number; megabytes: number }> {
  let [items, bytes] = [0, 0];
  const ms = await timed(() =>
    previews.eachDay(Actor.system('bench'), question, (ofDay) => {
      items += ofDay.length;
      for (const item of ofDay) bytes += JSON.stringify(item).length;
    }),
  );
  return { ms, items, megabytes: Math.round(bytes / 1e6) };
}
