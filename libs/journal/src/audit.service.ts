import { Database, type Tx } from '@dondoc/database';
import { Actor, forbidden, notFound } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { breakWords } from './break-words';
import { ChainWalk, type SealRow } from './chain-walk';
import { chainsOf, sealsAfter, unsealedFact } from './chains';
import type { AnchorsFile, AuditBreak, AuditView, Chain, ExportedSeal, ExportHead } from './views';

const PAGE = 2_000;

type Walked = AuditView['chains'][number];
type KnownChain = Awaited<ReturnType<typeof chainsOf>>[number];

/** The journal as evidence: what was written is there, all of it, as it was. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /**
   * Goes along every chain, or that of one locality, in one snapshot, and tells the first broken place of each. Memory does not grow with the journal.
   * `anchors`: where the chains stood at a moment, from outside; with them even a chain is found that was made anew as a whole.
   * @throws notFound `audit.noChain`
   */
  verify(actor: Actor, { localityCode, anchors }: { localityCode?: string; anchors?: AnchorsFile } = {}): Promise<AuditView> {
    mustBeSystem(actor);
    const work = async (tx: Tx): Promise<AuditView> => {
      const chains: Walked[] = [];
      for (const chain of await known(tx, localityCode, anchors)) chains.push(await walk(tx, chain, anchors));
      const unsealed = (localityCode ? undefined : await unsealedFact(tx)) ?? null;
      return { at: tx.now, chains, unsealed, ok: unsealed === null && chains.every((one) => !one.break) };
    };
    return this.database.read(actor, work, { snapshot: true });
  }

  /** Where each chain stands now. To be kept where nobody can reach who can reach this database. */
  anchors(actor: Actor): Promise<AnchorsFile> {
    mustBeSystem(actor);
    return this.database.read(actor, async (tx) => {
      const chains = await chainsOf(tx);
      return { at: tx.now, anchors: chains.flatMap(({ head, ...chain }) => (head ? [{ ...chain, ...head }] : [])) };
    });
  }

  /** Hands out the chain of a locality, its head first, in parts that `take` waits for. @throws notFound `audit.noChain` */
  export(actor: Actor, localityCode: string, take: (lines: (ExportHead | ExportedSeal)[]) => Promise<void>): Promise<number> {
    mustBeSystem(actor);
    const work = async (tx: Tx) => {
      const [chain] = await known(tx, localityCode);
      if (!chain?.head) throw noChain(localityCode);
      const { head, ...which } = chain;
      await take([{ ...which, at: tx.now, ...head }]);
      for await (const rows of pages(tx, which)) await take(rows.map(exported));
      return head.position;
    };
    return this.database.read(actor, work, { snapshot: true });
  }
}

async function known(tx: Tx, localityCode?: string, anchors?: AnchorsFile): Promise<KnownChain[]> {
  const chains = await chainsOf(tx, localityCode);
  const lost = (anchors?.anchors ?? []).filter(
    (anchor) => (!localityCode || anchor.localityCode === localityCode) && !chains.some(({ chain }) => chain === anchor.chain),
  );
  const all = [...chains, ...lost.map(({ chain, localityCode: code }) => ({ chain, localityCode: code, head: null }))];
  if (localityCode && all.length === 0) throw noChain(localityCode);
  return all;
}

async function walk(tx: Tx, { head, ...chain }: KnownChain, anchors?: AnchorsFile): Promise<Walked> {
  const kept = (anchors?.anchors ?? []).filter((anchor) => anchor.chain === chain.chain);
  const walking = new ChainWalk(chain.chain, new Map(kept.map(({ position, hash }) => [position, hash])));
  let redacted = 0;
  for await (const rows of pages(tx, chain))
    for (const row of rows) {
      const found = walking.take(row);
      if (found) return walked(chain, walking, redacted, found);
      if (row.redacted) redacted++;
    }
  return walked(chain, walking, redacted, walking.finish(head ?? undefined));
}

const walked = (chain: Chain, walking: ChainWalk, redacted: number, found: AuditBreak | undefined): Walked => ({
  ...chain,
  seals: walking.at.position,
  redacted,
  break: found ? { ...found, words: breakWords(found) } : null,
});

async function* pages(tx: Tx, { chain }: Chain): AsyncGenerator<SealRow[]> {
  for (let after = 0; ; ) {
    const rows = await sealsAfter(tx, chain, after, PAGE);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.position ?? after;
  }
}

const exported = ({ position, factId, content, hash, text, redacted }: SealRow): ExportedSeal => ({
  position,
  factId,
  content,
  hash,
  fact: text,
  ...(redacted && { redacted: true as const }),
});

function mustBeSystem(actor: Actor): void {
  if (!actor.isSystem) throw forbidden('actor.forbidden', 'Việc này chỉ làm được trên máy chủ.', 'This can only be done on the server.');
}

const noChain = (code: string) => notFound('audit.noChain', `Không có nhật ký của ${code}.`, `There is no journal of ${code}.`);
