import { randomUUID } from 'node:crypto';
import { addresses, addressOf, type Burst, inScene } from '../burst';
import { check, nothingLost } from '../checker';
import type { Drill } from '../drill';

const HUGE = 20_000_000;
/** What hostile rows may add to the others’ lateness: as much again, and less than a lease, for a machine that does something else meanwhile. */
const SLACK_SECONDS = 25;

/** Rows that no mail can be made of, or only an enormous one: set aside with their reason, and nobody else waits for them. */
export const poison: Drill = {
  row: 13,
  name: 'poison messages: a rendering that throws, 20 MB of text',
  onBoth: false,
  run: async (options) => {
    const plain = await inScene(options, async (burst) => drainedOf(burst, options.size));
    return inScene(options, async (burst) => {
      const poisoned = await spoil(burst);
      const verdict = await drainedOf(burst, options.size);
      const aside = await burst.owner(`select state, reason from message where id = $1`, [poisoned]);
      const [huge] = await burst.owner(`select state from message where address = $1`, [addressOf(1)]);
      const figures = {
        ...verdict,
        p99WithoutPoison: plain.p99,
        setAside: String(aside[0]?.state),
        reason: String(aside[0]?.reason),
        huge: String(huge?.state),
      };
      const holds =
        nothingLost(verdict) &&
        verdict.p99 <= plain.p99 * 2 + SLACK_SECONDS &&
        aside[0]?.state === 'cancelled' &&
        Boolean(aside[0]?.reason);
      return { holds, figures };
    });
  },
};

async function drainedOf(burst: Burst, size: number) {
  const passing = setInterval(() => void burst.owner(`update message set retry_at = now() where retry_at > now()`), 500);
  const worker = burst.worker();
  try {
    await burst.drained();
  } finally {
    clearInterval(passing);
    await worker.stop();
  }
  const complaint = worker.said.slice(0, 300).trim();
  return { ...check(addresses(size), burst.sink.mails, burst.dueAt), ...(complaint && { complaint }) };
}

/** A digest whose contents make no sense, and a task with a name of 20 MB. @returns the id of the digest's message */
async function spoil({ owner }: Burst): Promise<string> {
  await owner(
    `update subject set name = repeat('Đôn đốc ', $1) where id = (select subject_id from reminder r join office o on o.id = r.office_id
    join membership m on m.office_id = o.id join person p on p.id = m.person_id where p.email = $2 limit 1)`,
    [HUGE / 8, addressOf(1)],
  );
  const [digest, message] = [randomUUID(), randomUUID()];
  await owner(
    `insert into message (id, key, kind, person_id, office_id, address, about_id, day, planned_at, not_before, mime_id)
     select $1, 'digest:poison', 'digest', p.id, m.office_id, p.email, $2, app_today(), app_now(), app_now(), '<poison@bench.example>'
     from person p join membership m on m.person_id = p.id where p.email = $3`,
    [message, digest, addressOf(2)],
  );
  await owner(
    `insert into digest (id, office_id, day, kind, content, message_id) select $1, office_id, app_today(), 'weekly', '{"counts": null}', id from message where id = $2`,
    [digest, message],
  );
  return message;
}
