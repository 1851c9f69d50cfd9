import type { Tx } from '@dondoc/database';
import { breakWords } from './break-words';
import { ChainWalk, type SealRow } from './chain-walk';
import { type KnownChain, type Range, sealsAfter } from './chains';
import type { AnchorsFile, AuditBreak, AuditView, Chain, ExportedSeal } from './views';

const PAGE = 2_000;

export type Walked = AuditView['chains'][number];

interface Along {
  anchors?: AnchorsFile | undefined;
  /** Hears how far the walk has come. */
  told?: ((position: number) => Promise<void> | void) | undefined;
}

/** Goes along a chain up to its first broken place. Memory does not grow with the journal. */
export async function walk(tx: Tx, { head, ...chain }: KnownChain, { anchors, told }: Along = {}): Promise<Walked> {
  const walking = new ChainWalk(chain.chain, anchorsOf(chain, anchors));
  let redacted = 0;
  for await (const rows of pages(tx, chain)) {
    for (const row of rows) {
      const found = walking.take(row);
      if (found) return walked(chain, walking, redacted, found);
      if (row.redacted) redacted++;
    }
    await told?.(walking.at.position);
  }
  return walked(chain, walking, redacted, walking.finish(head ?? undefined));
}

/** The places of a chain that anchors tell of; where two tell of one, the earlier anchor counts. */
export function anchorsOf({ chain }: Pick<Chain, 'chain'>, file: AnchorsFile | undefined): Map<number, string> {
  const kept = new Map<number, string>();
  for (const anchor of file?.anchors ?? [])
    if (anchor.chain === chain && !kept.has(anchor.position)) kept.set(anchor.position, anchor.hash);
  return kept;
}

const walked = (chain: Chain, walking: ChainWalk, redacted: number, found: AuditBreak | undefined): Walked => ({
  ...chain,
  seals: walking.at.position,
  redacted,
  break: found ? { ...found, words: breakWords(found) } : null,
});

export async function* pages(tx: Tx, { chain }: Pick<Chain, 'chain'>, { first, last }: Partial<Range> = {}): AsyncGenerator<SealRow[]> {
  for (let after = (first ?? 1) - 1; ; ) {
    const rows = await sealsAfter(tx, chain, { after, last, limit: PAGE });
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.position ?? after;
  }
}

/** A line of an exported journal, as this reader may have it. */
export const exportedFor =
  ({ actor }: Tx) =>
  ({ position, factId, content, hash, text, redacted, restricted }: SealRow): ExportedSeal => {
    const withheld = restricted && !actor.isSystem;
    const flags = { ...(redacted && { redacted: true as const }), ...(withheld && { withheld: true as const }) };
    return { position, factId, content, hash, fact: withheld ? null : text, ...flags };
  };
