import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { addCoordinator } from '../../builders/crowd';
import { type Burst, inScene } from '../burst';
import { check, nothingLost } from '../checker';
import type { Drill } from '../drill';
import { ApiProcess } from '../processes';
import { signedInAs } from '../session';

const ROUNDS = 5;

interface Attempt {
  url: string;
  cookie: string;
  key: string;
}

/** An extension asked for, with an Idempotency-Key. @returns the answer, or nothing where the server died */
async function request({ url, cookie, key }: Attempt): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ toDate: '2027-01-29', reason: 'Chờ ý kiến của bên kia.' }),
    });
    return { status: answer.status, body: await answer.json() };
  } catch {
    return undefined;
  }
}

/**
 * The API dies right before the commit of a request (nothing of it is there) or right after it (everything is, the caller has no answer and
 * nobody was woken): the repetition does it once, or gets the first answer, and the sweep finds what follows.
 */
export const killAroundCommit: Drill = {
  row: 3,
  name: 'the API killed before and after COMMIT, before the answer and before anybody is woken',
  onBoth: false,
  run: (options) =>
    inScene(options, async (burst) => {
      const coordinator = await addCoordinator(burst.owner);
      const seen = { died: 0, halfVisible: 0, doneTwice: 0, notDone: 0, otherAnswer: 0 };
      for (let round = 0; round < ROUNDS * 2; round++) await oneRound(burst, round, seen);
      await burst.owner('delete from reminder_message');
      await burst.owner(`delete from message where kind <> 'atOnce'`);
      const begun = Date.now();
      const worker = burst.worker();
      await burst.until('the mails about the extensions', async () => burst.sink.sentTo(coordinator).length >= ROUNDS * 2);
      await burst.drained();
      await worker.stop();
      const mails = burst.sink.sentTo(coordinator).length;
      const wrong = seen.halfVisible + seen.doneTwice + seen.notDone + seen.otherAnswer;
      const verdict = check([coordinator], burst.sink.mails.slice(0, 1), begun);
      return {
        holds: seen.died === ROUNDS * 2 && wrong === 0 && mails === ROUNDS * 2 && nothingLost(verdict),
        figures: { ...seen, mails },
      };
    }),
};

async function oneRound(burst: Burst, round: number, seen: Record<string, number>): Promise<void> {
  const person = round + 1;
  const [assignment] = await burst.owner(
    `select a.id from assignment a join agency b on b.id = a.lead_agency_id join office o on o.agency_id = b.id join membership m on m.office_id = o.id
     join person p on p.id = m.person_id where p.email = $1 limit 1`,
    [`p${person}@bench.example`],
  );
  const step = round % 2 === 0 ? 'committing' : 'committed';
  const api = await ApiProcess.start({ ...burst.env, FAULT: `once.${step}:1:kill` });
  const attempt = { cookie: await signedInAs(burst.owner, person), key: randomUUID() };
  const path = `/api/assignments/${assignment?.id}/extensions`;
  const first = await request({ url: api.url + path, ...attempt });
  if (!first) seen.died = (seen.died ?? 0) + 1;
  await api.death();
  const count = async () =>
    Number((await burst.owner('select count(*)::int as n from extension where assignment_id = $1', [assignment?.id]))[0]?.n);
  if ((await count()) !== (step === 'committed' ? 1 : 0)) seen.halfVisible = (seen.halfVisible ?? 0) + 1;
  const again = await ApiProcess.start(burst.env);
  const answers = [await request({ url: again.url + path, ...attempt }), await request({ url: again.url + path, ...attempt })];
  await again.stop();
  const done = await count();
  if (done > 1) seen.doneTwice = (seen.doneTwice ?? 0) + 1;
  if (done < 1) seen.notDone = (seen.notDone ?? 0) + 1;
  if (answers.some((answer) => answer?.status !== 200 || !isDeepStrictEqual(answer.body, answers[0]?.body)))
    seen.otherAnswer = (seen.otherAnswer ?? 0) + 1;
}
