import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AuditView } from '@dondoc/journal';
import { dondoc } from '../../journeys/dondoc';
import { type Burst, inScene } from '../burst';
import { chance, someOf } from '../chance';
import type { Drill } from '../drill';
import { ApiProcess } from '../processes';
import { signedInAs } from '../session';

/** Facts that there are before the first edit. */
const FACTS = 40;
const BETWEEN_MS = 150;
const TAIL = 3;
const CODE = 'BA';

type Chain = AuditView['chains'][number];
type Found = { position: number | null; factId: number | null };

/** Two seals of the chain, the earlier one first, with their facts. */
interface Pair {
  chain: string;
  first: { position: number; factId: number };
  second: { position: number; factId: number };
}

interface Edit {
  name: string;
  /** Facts and seals as they were, to be put back. */
  does(pair: Pair): string[];
  undoes(pair: Pair): string[];
  names(pair: Pair): Found;
}

const SAID = 'kind, person_id, actor_name, about_id, data';
const facts = ({ first, second }: Pair) => `(${first.factId}, ${second.factId})`;
const swapFacts = (pair: Pair) => [
  `update fact a set (${SAID}) = (select ${SAID} from fact b where b.id in ${facts(pair)} and b.id <> a.id) where a.id in ${facts(pair)}`,
];
const swapSeals = ({ chain, first, second }: Pair) => [
  `update seal set position = -1 where chain = '${chain}' and position = ${first.position}`,
  `update seal set position = ${first.position} where chain = '${chain}' and position = ${second.position}`,
  `update seal set position = ${second.position} where chain = '${chain}' and position = -1`,
];
const atFirst = ({ first }: Pair): Found => first;

/** What somebody with every right to the tables does while the product runs. */
const EDITS: readonly Edit[] = [
  {
    name: 'changed',
    does: ({ first }) => [`update fact set actor_name = actor_name || '.' where id = ${first.factId}`],
    undoes: ({ first }) => [`update fact set actor_name = left(actor_name, -1) where id = ${first.factId}`],
    names: atFirst,
  },
  {
    name: 'deleted',
    does: ({ first }) => [
      `create table kept as select * from fact where id = ${first.factId}`,
      `delete from fact where id = ${first.factId}`,
    ],
    undoes: () => ['insert into fact overriding system value select * from kept', 'drop table kept'],
    names: atFirst,
  },
  { name: 'reordered', does: swapFacts, undoes: swapFacts, names: atFirst },
  {
    name: 'sealsReordered',
    does: swapSeals,
    undoes: swapSeals,
    names: ({ first, second }) => ({ position: first.position, factId: second.factId }),
  },
];

/** Whoever owns the tables edits the journal: the command names the first broken row, and no other chain is accused. */
export const journalEdits: Drill = {
  row: 19,
  name: 'facts of the journal changed, deleted, reordered and their end cut off by a superuser',
  onBoth: false,
  run: (options) =>
    inScene(options, async (burst) => {
      await told(burst, ['import', 'config/data/agreements.json']);
      const api = await ApiProcess.start(burst.env);
      const load = facing(api, burst, options.size);
      const seen = { edits: 0, named: 0, missed: 0, accusedFalsely: 0, falseAlarms: 0, chains: 0, facts: 0, underLoad: 0 };
      const random = chance(options.seed);
      try {
        await burst.until('the first facts', async () => (await sealsOf(burst)) >= FACTS);
        for (const edit of EDITS) {
          const before = await sealsOf(burst);
          await struck(burst, edit, await aPair(burst, random), seen);
          seen.underLoad += Number((await sealsOf(burst)) > before);
        }
      } finally {
        await load.end();
        await api.stop();
      }
      await tailCut(burst, seen);
      seen.facts = await sealsOf(burst);
      const holds = seen.named === seen.edits && seen.edits === EDITS.length + 2 && seen.underLoad === EDITS.length;
      return { holds: holds && seen.accusedFalsely + seen.falseAlarms === 0 && seen.chains > 2, figures: seen };
    }),
};

type Seen = Record<'edits' | 'named' | 'missed' | 'accusedFalsely' | 'falseAlarms' | 'chains', number>;

async function struck(burst: Burst, edit: Edit, pair: Pair, seen: Seen): Promise<void> {
  await asSuperuser(burst, edit.does(pair));
  judge(await verify(burst), edit.names(pair), seen);
  await asSuperuser(burst, edit.undoes(pair));
  const whole = await verify(burst);
  if (whole.code !== 0) seen.falseAlarms++;
  seen.chains = whole.chains.length;
}

/** The end is cut off with its seals; then the head is set back to what is left, which only an anchor from outside shows. */
async function tailCut(burst: Burst, seen: Seen): Promise<void> {
  const anchors = join(String(burst.env.DATA_DIR), 'anchors.json');
  writeFileSync(anchors, (await told(burst, ['audit', 'anchors'])).stdout);
  const [head] = await burst.owner(`select h.chain, h.position from chain_head h join locality l on l.id = h.chain where l.code = $1`, [
    CODE,
  ]);
  const left = Number(head?.position) - TAIL;
  const tail = `from seal where chain = '${head?.chain}' and position > ${left}`;
  await asSuperuser(burst, [`delete from fact where id in (select fact_id ${tail})`, `delete ${tail}`]);
  judge(await verify(burst), { position: left + 1, factId: null }, seen);
  await asSuperuser(burst, [
    `update chain_head h set position = s.position, hash = s.hash from seal s where s.chain = h.chain and s.position = ${left} and h.chain = '${head?.chain}'`,
  ]);
  judge(await verify(burst, ['--anchors', anchors]), { position: left + 1, factId: null }, seen);
}

function judge({ code, chains }: Awaited<ReturnType<typeof verify>>, { position, factId }: Found, seen: Seen): void {
  const found = chains.find(({ localityCode }) => localityCode === CODE)?.break;
  const isNamed = code === 1 && found?.position === position && found.factId === factId;
  seen.edits++;
  seen[isNamed ? 'named' : 'missed']++;
  seen.accusedFalsely += chains.filter((chain) => chain.break && chain.localityCode !== CODE).length;
}

/** The command, as a process of its own. */
async function verify(burst: Burst, more: string[] = []): Promise<{ code: number | null; chains: Chain[] }> {
  const { code, stdout, stderr } = await run(burst, ['audit', 'verify', '--json', ...more]);
  const lines = stdout.split('\n').filter((line) => line !== '');
  const chains = lines.map((line) => JSON.parse(line) as Chain).filter((line) => 'chain' in line);
  if (chains.length === 0) throw new Error(`It verified nothing: ${stderr}`);
  return { code, chains };
}

async function told(burst: Burst, args: string[]) {
  const finished = await run(burst, args);
  if (finished.code !== 0) throw new Error(finished.stderr);
  return finished;
}

const run = ({ variables }: Burst, args: string[]) => dondoc(args, variables);

const asSuperuser = ({ owner }: Burst, statements: string[]) =>
  owner(['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join('; '));

async function sealsOf({ owner }: Burst): Promise<number> {
  const [row] = await owner('select h.position from chain_head h join locality l on l.id = h.chain where l.code = $1', [CODE]);
  return Number(row?.position ?? 0);
}

async function aPair(burst: Burst, random: () => number): Promise<Pair> {
  const positions = someOf(2, await sealsOf(burst), random);
  const rows = await burst.owner(
    `select s.chain, s.position, s.fact_id from seal s join locality l on l.id = s.chain where l.code = $1 and s.position = any($2) order by 2`,
    [CODE, positions],
  );
  const [first, second] = rows.map((row) => ({ position: Number(row.position), factId: Number(row.fact_id) }));
  if (!first || !second) throw new Error('There are no two seals.');
  return { chain: String(rows[0]?.chain), first, second };
}

/** People at their screens, one after the other, until told to end: each asks for an extension, which the journal keeps. */
function facing(api: ApiProcess, burst: Burst, people: number) {
  let goOn = true;
  const facts = (async () => {
    for (let person = 1; goOn && person <= people; person++) {
      await asked(api, burst, person);
      await pause(BETWEEN_MS);
    }
  })();
  // whoever waits for its end hears of it; until then it is not unheard
  facts.catch(() => undefined);
  return {
    end: () => {
      goOn = false;
      return facts;
    },
  };
}

async function asked(api: ApiProcess, { owner }: Burst, person: number): Promise<void> {
  const cookie = await signedInAs(owner, person);
  const [assignment] = await owner(
    `select a.id from assignment a join office o on o.agency_id = a.lead_agency_id join membership m on m.office_id = o.id
     join person p on p.id = m.person_id where p.email = $1 limit 1`,
    [`p${person}@bench.example`],
  );
  const answer = await fetch(`${api.url}/api/assignments/${assignment?.id}/extensions`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ toDate: '2027-01-29', reason: 'Chờ ý kiến của bên kia.' }),
  });
  if (!answer.ok) throw new Error(`An extension was answered ${answer.status}`);
}
