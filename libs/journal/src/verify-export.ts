import { breakWords } from './break-words';
import { ChainWalk, NO_SEAL } from './chain-walk';
import type { AnchorsFile, AuditBreak, AuditView, ExportedSeal, ExportHead } from './views';
import { anchorsOf } from './walking';

type Verified = AuditView['chains'][number] & { withheld: number };

/** Verifies an exported journal, line by line, without any database. @throws Error where the file holds no journal */
export async function verifyExport(lines: AsyncIterable<string>, anchors?: AnchorsFile): Promise<Verified> {
  let reading: Reading | undefined;
  for await (const line of lines) {
    if (line === '') continue;
    if (reading) reading.take(JSON.parse(line) as ExportedSeal);
    else reading = new Reading(JSON.parse(line) as ExportHead, anchors);
  }
  if (!reading) throw new Error('The file holds no journal.');
  return reading.finish();
}

/** A journal as far as it has been read. */
class Reading {
  private readonly walking: ChainWalk;
  /** Redacted facts by number, each with its place, until a later fact says that they were. */
  private readonly unexplained = new Map<number, number>();
  private redacted = 0;
  private withheld = 0;
  private found: AuditBreak | undefined;

  constructor(
    private readonly head: ExportHead,
    anchors?: AnchorsFile,
  ) {
    const { after = NO_SEAL, position } = head;
    const kept = [...anchorsOf(head, anchors)].filter(([at]) => at >= after.position && (!head.after || at <= position));
    this.walking = new ChainWalk(head.chain, new Map(kept), after);
    const before = new Map(kept).get(after.position);
    if (before && before !== after.hash) this.found = { kind: 'anchorMissed', chain: head.chain, position: after.position, factId: null };
  }

  take({ fact, redacted, withheld, ...seal }: ExportedSeal): void {
    if (this.found) return;
    const [, , kind, person, , actor, , , , , data] = JSON.parse(fact ?? '[]') as unknown[];
    const isRedacted =
      redacted === true && kind !== 'journal.redacted' && !person && !actor && JSON.stringify(data) === '{"redacted":true}';
    this.found = this.walking.take({ ...seal, text: fact, redacted: isRedacted, withheld: withheld === true });
    if (withheld) this.withheld++;
    if (isRedacted) this.unexplained.set(seal.factId, seal.position);
    if (isRedacted) this.redacted++;
    if (kind === 'journal.redacted') for (const id of (data as { factIds: number[] }).factIds) this.unexplained.delete(id);
  }

  finish(): Verified {
    const { chain, localityCode, position: lastPosition, hash } = this.head;
    const [[factId, position] = []] = this.unexplained;
    // what was redacted within a part may be told of after it
    if (factId && position && !this.head.after) this.found ??= { kind: 'factChanged', chain, position, factId };
    this.found ??= this.walking.finish({ position: lastPosition, hash });
    const found = this.found ? { ...this.found, words: breakWords(this.found) } : null;
    return { chain, localityCode, seals: this.walking.at.position, redacted: this.redacted, withheld: this.withheld, break: found };
  }
}
