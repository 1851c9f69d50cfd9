import { Lines } from './lines';
import type { Line } from './transport/transport';

const now = () => new Promise((resolve) => setImmediate(resolve));
const transport = () => {
  const opened: Line[] = [];
  const open = () => {
    const line = { send: async () => undefined, close: jest.fn() };
    opened.push(line);
    return line;
  };
  return { lines: 2, open, opened };
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
      });
    await Promise.all(Array.from({ length: 20 }, () => new Promise<void>(use)));
    expect(most).toBe(2);
    expect(opened).toHaveLength(2);
  });

  it('tell each job what the job before on the line has still to finish', async () => {
    const lines = new Lines({ ...transport(), lines: 1 });
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

  it('make room when a job is slow, up to four times as many', async () => {
    jest.useFakeTimers();
    const lines = new Lines(transport());
    const started: number[] = [];
    const job = (i: number) => {
      started.push(i);
      return never();
    };
    for (let i = 0; i < 20; i++) lines.use(() => job(i));
    expect(started).toHaveLength(2);
    jest.advanceTimersByTime(5_000);
    expect(started).toHaveLength(4);
    for (let i = 0; i < 5; i++) jest.advanceTimersByTime(5_000);
    expect(started).toHaveLength(8);
  });
});
