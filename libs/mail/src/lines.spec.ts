import { Lines } from './lines';
import type { Line } from './transport/transport';

const now = () => new Promise((resolve) => setImmediate(resolve));
const transport = (lines = 2) => {
  const opened: Line[] = [];
  const open = () => {
    const line = { send: async () => undefined, breakOff: jest.fn(), close: jest.fn() };
    opened.push(line);
    return line;
  };
  return { lines, open, opened };
};
const never = () => new Promise<{ after: Promise<void> }>(() => undefined);

describe('Lines', () => {
  afterEach(() => jest.useRealTimers());

  it('are never busier than the transport allows', async () => {
    const { opened, ...rest } = transport();
    const lines = new Lines(rest);
    let busy = 0;
    let most = 0;
    const after = Promise.resolve();
    const use = (done: () => void) =>
      lines.use(async () => {
        most = Math.max(most, ++busy);
        await now();
        busy--;
        done();
        return { after };
      }, 'atOnce');
    await Promise.all(Array.from({ length: 20 }, () => new Promise<void>(use)));
    expect(most).toBe(2);
    expect(opened).toHaveLength(2);
  });

  it('tell each job what the job before on the line has still to finish', async () => {
    const lines = new Lines(transport(1));
    const unfinished = Promise.resolve();
    const before = await new Promise((resolve) => {
      lines.use(async () => ({ after: unfinished }));
      lines.use(async (_line, given) => {
        resolve({ given });
        return { after: given };
      });
    });
    expect(before).toEqual({ given: unfinished });
  });

  it('keep one free for what somebody waits for, once a letter takes its time', () => {
    jest.useFakeTimers();
    const { opened, ...rest } = transport(3);
    const lines = new Lines(rest);
    const started: string[] = [];
    const job = (name: string) => () => {
      started.push(name);
      return never();
    };
    lines.use(job('daily 1'));
    jest.advanceTimersByTime(400);
    for (const name of ['daily 2', 'daily 3']) lines.use(job(name));
    expect(started).toEqual(['daily 1', 'daily 2']);
    lines.use(job('at once'), 'atOnce');
    lines.use(job('at once too'), 'atOnce');
    expect(started).toEqual(['daily 1', 'daily 2', 'at once']);
    expect(opened).toHaveLength(3);
  });

  it('keep none free while letters go briskly', () => {
    const { opened, ...rest } = transport(3);
    const lines = new Lines(rest);
    for (let i = 0; i < 5; i++) lines.use(never);
    expect(opened).toHaveLength(3);
  });

  it('let what somebody waits for go before the rest', async () => {
    const lines = new Lines(transport(1));
    const done: string[] = [];
    const job = (name: string) => async () => {
      done.push(name);
      await now();
      return { after: Promise.resolve() };
    };
    for (const name of ['daily 1', 'daily 2']) lines.use(job(name));
    lines.use(job('at once'), 'atOnce');
    for (let i = 0; i < 10; i++) await now();
    expect(done).toEqual(['daily 1', 'at once', 'daily 2']);
  });

  it('break the newest slow letter off while others wait, and never become more', async () => {
    jest.useFakeTimers();
    const { opened, ...rest } = transport(5);
    const lines = new Lines(rest);
    const broken = () => opened.map((line) => (line.breakOff as jest.Mock).mock.calls.length).reduce((a, b) => a + b, 0);
    lines.use(never);
    jest.advanceTimersByTime(400);
    for (let i = 0; i < 3; i++) lines.use(never);
    jest.advanceTimersByTime(5_000);
    expect(broken()).toBe(0);
    for (let i = 0; i < 5; i++) lines.use(never);
    expect(broken()).toBe(1);
    expect(opened[3]?.breakOff).toHaveBeenCalled();
    jest.advanceTimersByTime(60_000);
    expect(broken()).toBe(1);
    expect(opened).toHaveLength(4);
  });
});
