import { Actor } from '@dondoc/kernel';
import { PreviewService } from '@dondoc/reminders';
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
    let items = 0;
    const question = { agreement: 'BENCH', from: '2026-11-23', to: '2027-11-22' };
    const ms = await timed(() =>
      product.get(PreviewService).eachDay(Actor.system('bench'), question, (ofDay) => {
        items += ofDay.length;
      }),
    );
    print(
      `a year's preview for ${assignments.toLocaleString('en')} assignments`,
      `${(ms / 1000).toFixed(1)} s, ${items.toLocaleString('en')} mail items`,
    );
  });
}
