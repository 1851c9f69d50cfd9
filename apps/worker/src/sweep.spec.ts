import type { Database } from '@dondoc/database';
import { Logger } from '@nestjs/common';
import { SweepProcessor } from './processors/sweep.processor';
import { SWEEP } from './schedules';

Logger.overrideLogger(false);

describe('A sweep', () => {
  let done: string[];
  let failing: string | undefined;
  let noted: unknown[];

  const step = (name: string) => async () => {
    if (name === failing) throw new Error(`${name} fails`);
    done.push(name);
  };
  const processor = () => {
    const database = {
      statement: async (sql: string, parameters: unknown[] = []) => {
        if (sql.startsWith('insert')) noted.push(parameters[1]);
        return [{ now: '2026-11-23T02:00:00.000Z' }];
      },
    } as unknown as Database;
    const reviews = { openDue: step('openReviews'), lockOverdue: step('lockOverdue') };
    const services = [
      reviews,
      { issueDue: step('issueReminders') },
      { issueDue: step('issueDigests') },
      { planDue: step('planMorningLists') },
      { planDue: step('planCalendarNotices') },
      { run: step('relay') },
    ];
    return new SweepProcessor(database, ...(services as unknown as [never, never, never, never, never, never]));
  };

  beforeEach(() => {
    done = [];
    noted = [];
    failing = undefined;
  });

  it('does every step in its order and notes from when on it is done', async () => {
    await processor().run();
    expect(done).toEqual(SWEEP.map(({ name }) => name));
    expect(noted).toEqual(['2026-11-23T02:00:00.000Z']);
  });

  it.each(SWEEP.map(({ name }) => name))('goes on when %s fails, and does not count as done', async (name) => {
    failing = name;
    await expect(processor().run()).rejects.toThrow(name);
    expect(done).toEqual(SWEEP.map((one) => one.name).filter((one) => one !== name));
    expect(noted).toEqual([]);
  });

  it('does not run beside itself', async () => {
    const sweep = processor();
    await Promise.all([sweep.run(), sweep.run()]);
    expect(done).toEqual(SWEEP.map(({ name }) => name));
  });
});
