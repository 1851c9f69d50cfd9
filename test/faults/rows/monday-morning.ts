import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../../bench/figures';
import { addresses, type Burst, CONNECTIONS, inScene } from '../burst';
import { check, nothingLost } from '../checker';
import type { Drill } from '../drill';
import { ApiProcess } from '../processes';
import { signedInAs } from '../session';

const IDLE_REQUESTS = 200;
const BETWEEN_MS = 10;

/** Everything due at 07:30: it drains, the connections stay capped, and the web answers as before. */
export const mondayMorning: Drill = {
  row: 14,
  name: 'everything due at 07:30 on one morning, with people at their screens',
  onBoth: true,
  run: (options) =>
    inScene(options, async (burst) => {
      const api = await ApiProcess.start(burst.env);
      const cookie = await signedInAs(burst.owner, 1);
      const ask = () => timedRequest(`${api.url}/api/assignments?mine=true`, cookie);
      await Promise.all(Array.from({ length: 20 }, ask));
      const idle = await asked(ask, (n) => n < IDLE_REQUESTS);
      const worker = burst.worker();
      let isDone = false;
      const drained = burst.drained().then(() => {
        isDone = true;
      });
      const busy = await asked(ask, () => !isDone);
      await drained;
      await worker.stop();
      await api.stop();
      return verdictOf(burst, options.size, { idle, busy });
    }),
};

async function asked(ask: () => Promise<number>, goOn: (n: number) => boolean): Promise<number[]> {
  const times: number[] = [];
  while (goOn(times.length)) {
    times.push(await ask());
    await pause(BETWEEN_MS);
  }
  return times;
}

async function timedRequest(url: string, cookie: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - begun;
}

function verdictOf({ sink, dueAt }: Burst, size: number, { idle, busy }: { idle: number[]; busy: number[] }) {
  const verdict = check(addresses(size), sink.mails, dueAt);
  const web = { webP99IdleMs: Math.round(quantile(idle, 0.99)), webP99BusyMs: Math.round(quantile(busy, 0.99)), webRequests: busy.length };
  const holds = nothingLost(verdict) && verdict.duplicates === 0 && sink.peakConnections <= CONNECTIONS && busy.length > 0;
  return { holds, figures: { ...verdict, peakConnections: sink.peakConnections, ...web } };
}
