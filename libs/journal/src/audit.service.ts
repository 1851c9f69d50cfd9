import { Database, type Tx } from '@dondoc/database';
import { type Actor, forbidden, localDateAt, notFound } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { chainEnds, chainsOf, type KnownChain, unsealedFact } from './chains';
import { KeptAnchors } from './kept-anchors';
import type { AnchorsFile, AuditView, ExportedSeal, ExportHead } from './views';
import { exportedFor, pages, type Walked, walk } from './walking';

/** The journal as evidence: what was written is there, all of it, as it was. From the server; for people there is `SealsService`. */
@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly kept: KeptAnchors,
  ) {}

  /**
   * Goes along every chain, or that of one locality, in one snapshot, and tells the first broken place of each.
   * `anchors`: where the chains stood at a moment, from outside, beside those of the folder; with them even a chain is found that was made anew as a whole.
   * @throws notFound `audit.noChain`
   */
  async verify(actor: Actor, { localityCode, anchors: given }: { localityCode?: string; anchors?: AnchorsFile } = {}): Promise<AuditView> {
    mustBeSystem(actor);
    const anchors = await this.kept.with(given);
    const work = async (tx: Tx): Promise<AuditView> => {
      const chains: Walked[] = [];
      for (const chain of await known(tx, localityCode, anchors)) chains.push(await walk(tx, chain, { anchors }));
      const unsealed = (localityCode ? undefined : await unsealedFact(tx)) ?? null;
      return { at: tx.now, chains, unsealed, ok: unsealed === null && chains.every((one) => !one.break) };
    };
    return this.database.read(actor, work, { snapshot: true });
  }

  /** Where each chain stands now. To be kept where nobody can reach who can reach this database. */
  anchors(actor: Actor): Promise<AnchorsFile> {
    mustBeSystem(actor);
    return this.database.read(actor, async (tx) => {
      const ends = await chainEnds(tx);
      return { at: tx.now, anchors: ends.map(({ name: _, ...anchor }) => anchor) };
    });
  }

  /** Puts them into the folder, once a day. @returns whether they were the first of the day */
  async keepAnchors(actor: Actor): Promise<boolean> {
    const anchors = await this.anchors(actor);
    return this.kept.keep(localDateAt(anchors.at), anchors);
  }

  /** Hands out the chain of a locality, its head first, in parts that `take` waits for. @throws notFound `audit.noChain` */
  export(actor: Actor, localityCode: string, take: (lines: (ExportHead | ExportedSeal)[]) => Promise<void>): Promise<number> {
    mustBeSystem(actor);
    const work = async (tx: Tx) => {
      const [chain] = await known(tx, localityCode);
      if (!chain?.head) throw noChain(localityCode);
      const { head, ...which } = chain;
      await take([{ ...which, at: tx.now, ...head }]);
      for await (const rows of pages(tx, which)) await take(rows.map(exportedFor(tx)));
      return head.position;
    };
    return this.database.read(actor, work, { snapshot: true });
  }
}

async function known(tx: Tx, localityCode?: string, anchors?: AnchorsFile): Promise<KnownChain[]> {
  const chains = await chainsOf(tx, { ...(localityCode && { localityCode }) });
  const lost = (anchors?.anchors ?? []).filter(
    (anchor, n, all) =>
      (!localityCode || anchor.localityCode === localityCode) &&
      !chains.some(({ chain }) => chain === anchor.chain) &&
      all.findIndex(({ chain }) => chain === anchor.chain) === n,
  );
  const all = [...chains, ...lost.map(({ chain, localityCode: code }) => ({ chain, localityCode: code, head: null }))];
  if (localityCode && all.length === 0) throw noChain(localityCode);
  return all;
}

function mustBeSystem(actor: Actor): void {
  if (!actor.isSystem) throw forbidden('actor.forbidden', 'Việc này chỉ làm được trên máy chủ.', 'This can only be done on the server.');
}

const noChain = (code: string) => notFound('audit.noChain', `Không có nhật ký của ${code}.`, `There is no journal of ${code}.`);
