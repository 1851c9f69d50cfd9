import type { Database } from '@dondoc/database';
import type { Queues } from '@dondoc/jobs';
import { Logger } from '@nestjs/common';
import { SCHEDULES } from './schedules';
import { Watchdog } from './watchdog';

Logger.overrideLogger(false);

const settle = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

describe('The watchdog', () => {
  let age: number | undefined;
  let scheduled: Map<string, number>;
  let swept: number;
  let relayed: number;
  let alarms: string[];
  let watchdog: Watchdog;

  const pass = async (seconds: number) => {
    for (let i = 0; i < seconds; i++) {
      jest.advanceTimersByTime(1000);
      await settle();
    }
  };

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick'] });
    [age, swept, relayed, scheduled, alarms] = [0, 0, 0, new Map(), []];
    const database = { statement: async () => (age === undefined ? [] : [{ seconds: age }]) } as unknown as Database;
    const queues = {
      nextRun: async (job: string) => scheduled.get(job),
      every: async (job: string) => void scheduled.set(job, 1),
      unschedule: async (job: string) => void scheduled.delete(job),
    } as unknown as Queues;
    watchdog = new Watchdog(
      database,
      queues,
      { run: async () => void swept++ } as never,
      { run: async () => void relayed++ } as never,
      {
        raise: (name: string) => void alarms.push(name),
      } as never,
    );
  });
  afterEach(async () => {
    await watchdog.stop();
    jest.useRealTimers();
  });

  it('relays by itself every 15 seconds', async () => {
    watchdog.start();
    await pass(60);
    expect(relayed).toBe(5);
    expect(swept).toBe(0);
  });

  it('sweeps when no sweep came, and at the very first start', async () => {
    age = undefined;
    watchdog.start();
    await settle();
    expect(swept).toBe(1);
    age = 80;
    await pass(15);
    expect(swept).toBe(2);
  });

  it('schedules every recurring job at its start', async () => {
    watchdog.start();
    await settle();
    expect([...scheduled.keys()]).toEqual(SCHEDULES.map(({ job }) => job));
    expect(alarms).toEqual([]);
  });

  it('puts schedules back within a minute that went with an emptied queue', async () => {
    watchdog.start();
    await settle();
    scheduled.clear();
    await pass(60);
    expect(scheduled.size).toBe(SCHEDULES.length);
    expect(alarms).toContain('queueEmptied');
  });

  it('starts a schedule anew whose next run never comes', async () => {
    watchdog.start();
    await settle();
    scheduled.set('sweep', 7);
    await pass(60);
    expect(scheduled.get('sweep')).toBe(7);
    await pass(60);
    expect(scheduled.get('sweep')).toBe(1);
  });
});
