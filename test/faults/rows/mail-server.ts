import { setTimeout as pause } from 'node:timers/promises';
import type { SmtpReaction, SmtpStep } from '../../support/smtp-sink';
import { addresses, addressOf, type Burst, inScene } from '../burst';
import { chance, someOf } from '../chance';
import { check, nothingLost } from '../checker';
import type { Drill } from '../drill';

const AWAY_MS = 3000;
const CONNECTIONS = 5;
/** The commands at which the server falls silent for one recipient each. */
const SILENT: readonly SmtpStep[] = ['mail', 'rcpt', 'data', 'content'];

/** Retries wait for minutes; this is the passing of that time. */
const TIME_PASSES = `update message set retry_at = now(), queued_until = null where state in ('retrying', 'unknown')`;

interface Misery {
  bounced: Set<string>;
  putOff: Set<string>;
  keptAndDropped: Set<string>;
  silent: Map<string, SmtpStep>;
}

function miseryFor(size: number, random: () => number): Misery {
  const some = (count: number) => someOf(count, size, random).map(addressOf);
  const silent = new Map(some(SILENT.length).map((address, n) => [address, SILENT[n] as SmtpStep]));
  const bounced = new Set(some(size / 20));
  const others = (list: string[]) => new Set(list.filter((address) => !bounced.has(address)));
  return {
    bounced,
    putOff: others(some(size / 10)),
    keptAndDropped: others(some(size / 50)),
    silent: new Map([...silent].filter(([address]) => !bounced.has(address))),
  };
}

/** What the server answers: each misery strikes a recipient once, a refused recipient always. */
function script({ bounced, putOff, keptAndDropped, silent }: Misery) {
  const struck = new Set<string>();
  const once = (what: string): boolean => !struck.has(what) && Boolean(struck.add(what));
  return ({ step, to }: { step: SmtpStep; to: string }): SmtpReaction => {
    if (step === 'rcpt' && bounced.has(to)) return '550 5.1.1 no such user';
    if (step === 'rcpt' && putOff.has(to) && once(`later ${to}`)) return '450 4.2.0 greylisted, try again';
    if (step === 'content' && keptAndDropped.has(to) && once(`kept ${to}`)) return 'keepAndDrop';
    if (silent.get(to) === step && once(`silent ${to}`)) return 'hang';
    return undefined;
  };
}

/** A mail server that is away, puts off, refuses, falls silent, and keeps a mail without saying so. */
export const mailServer: Drill = {
  row: 10,
  name: 'a mail server that is away, puts off, refuses, hangs at each command and drops the connection',
  onBoth: true,
  run: (options) =>
    inScene({ ...options, connections: CONNECTIONS }, async (burst) => {
      const misery = miseryFor(options.size, chance(options.seed));
      await burst.sink.down();
      const worker = burst.worker();
      await pause(AWAY_MS);
      burst.sink.script = script(misery);
      await burst.sink.up();
      await settled(burst, options.size - misery.bounced.size);
      await worker.stop();
      return verdictOf(burst, misery, options.size);
    }),
};

/** Until every message has its end; what waits for a retry gets its time. */
async function settled({ owner, until, accepted }: Burst, count: number): Promise<void> {
  const passing = setInterval(() => void owner(TIME_PASSES), 5000);
  try {
    await accepted(Math.floor(count * 0.95));
    const open = async () =>
      Number(
        (
          await owner(
            `select count(*)::int as n from message where state in ('planned', 'leased', 'retrying') or (state = 'unknown' and not resent)`,
          )
        )[0]?.n,
      );
    await until('the end of every message', async () => (await open()) === 0);
  } finally {
    clearInterval(passing);
  }
}

async function verdictOf({ owner, sink, dueAt }: Burst, { bounced, keptAndDropped }: Misery, size: number) {
  const expected = addresses(size).filter((address) => !bounced.has(address));
  const verdict = check(expected, sink.mails, dueAt);
  const states = await owner('select state, count(*)::int as n from message group by state');
  const count = (state: string) => Number(states.find((row) => row.state === state)?.n ?? 0);
  const figures = { ...verdict, bounced: count('bounced'), injected: bounced.size, unknownResent: keptAndDropped.size };
  const holds = nothingLost(verdict) && count('bounced') === bounced.size && verdict.duplicates === keptAndDropped.size;
  return { holds, figures };
}
