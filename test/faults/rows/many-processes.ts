import { addresses, CONNECTIONS, inScene } from '../burst';
import { chance } from '../chance';
import { check, nothingLost } from '../checker';
import type { Drill } from '../drill';
import { ApiProcess } from '../processes';
import { signedInAs } from '../session';

const TAKEOVER_SECONDS = 60;

/** Two API and three worker processes; one of each dies in the middle, at random. */
export const manyProcesses: Drill = {
  row: 16,
  name: 'two API and three worker processes, of which one each dies',
  onBoth: true,
  run: (options) =>
    inScene(options, async (burst) => {
      const random = chance(options.seed);
      const apis = [await ApiProcess.start(burst.env), await ApiProcess.start(burst.env)];
      const workers = [burst.worker(), burst.worker(), burst.worker()];
      await burst.accepted(Math.floor(options.size * (0.2 + 0.4 * random())));
      await workers[Math.floor(random() * workers.length)]?.kill();
      const [deadApi] = apis.splice(Math.floor(random() * apis.length), 1);
      await deadApi?.kill();
      const killedAt = performance.now();
      const cookie = await signedInAs(burst.owner, 1);
      const answer = await fetch(`${apis[0]?.url}/api/assignments?mine=true`, { headers: { cookie } });
      await burst.drained();
      const takeover = Math.round((performance.now() - killedAt) / 100) / 10;
      for (const one of [...workers, ...apis]) await one.stop();
      const verdict = check(addresses(options.size), burst.sink.mails, burst.dueAt);
      const holds = nothingLost(verdict) && verdict.duplicates <= CONNECTIONS && answer.status === 200 && takeover < TAKEOVER_SECONDS;
      return { holds, figures: { ...verdict, takeoverSeconds: takeover, otherApiAnswers: answer.status } };
    }),
};
