import { createHash } from 'node:crypto';
import type { Id } from '@dondoc/kernel';
import type { AuditBreak, BreakKind } from './views';

/** A seal with the fact that it seals, as the database has them. Hashes are hexadecimal. */
export interface SealRow {
  position: number;
  factId: number;
  content: string;
  hash: string;
  /** The canonical text of the fact; null where there is no such fact any more. */
  text: string | null;
  /** A sealed fact says that this one was redacted, and nothing else was done to it. */
  redacted: boolean;
  /** Of a restricted field that the reader does not see. */
  restricted: boolean;
}

/** A seal as it is looked at. */
export type TakenSeal = Omit<SealRow, 'restricted'> & {
  /** The fact was not handed out, so that the seal stands alone. */
  withheld?: boolean;
};

export interface ChainEnd {
  position: number;
  hash: string;
}

export const NO_SEAL: ChainEnd = { position: 0, hash: '00'.repeat(32) };

const sha256 = (...parts: (Buffer | string)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** The hash of a seal: see `0018-audit.sql.ts` for its form. */
export function sealHash(previous: string, seal: Pick<SealRow, 'position' | 'factId' | 'content'>, chain: Id): string {
  const numbers = Buffer.alloc(16);
  numbers.writeBigInt64BE(BigInt(seal.position), 0);
  numbers.writeBigInt64BE(BigInt(seal.factId), 8);
  return sha256(Buffer.from(previous, 'hex'), Buffer.from(seal.content, 'hex'), numbers, Buffer.from(chain.replaceAll('-', ''), 'hex'));
}

/** Goes along a chain from its beginning and stops at the first seal that is not right. */
export class ChainWalk {
  constructor(
    private readonly chain: Id,
    /** Where the chain is known to have stood, by position. */
    private readonly anchors: ReadonlyMap<number, string> = new Map(),
    private end = NO_SEAL,
  ) {}

  get at(): ChainEnd {
    return this.end;
  }

  /** @returns what is wrong with the next seal, nothing where it is right */
  take(seal: TakenSeal): AuditBreak | undefined {
    const kind = this.wrongWith(seal);
    if (kind) return this.breakAt(kind, kind === 'sealMissing' ? this.end.position + 1 : seal.position, seal.factId);
    this.end = { position: seal.position, hash: seal.hash };
    return undefined;
  }

  /** After the last seal. @returns what is wrong with the end of the chain */
  finish(head: ChainEnd | undefined): AuditBreak | undefined {
    const { position, hash } = this.end;
    const furthest = Math.max(0, ...this.anchors.keys());
    if (furthest > position || (head && head.position > position)) return this.breakAt('tailCut', position + 1, null);
    if (!head && position === 0) return undefined;
    if (head?.position !== position || head.hash !== hash) return this.breakAt('headChanged', position, null);
    return undefined;
  }

  private wrongWith(seal: TakenSeal): BreakKind | undefined {
    if (seal.position !== this.end.position + 1) return 'sealMissing';
    if (sealHash(this.end.hash, seal, this.chain) !== seal.hash) return 'sealChanged';
    const anchor = this.anchors.get(seal.position);
    if (anchor && anchor !== seal.hash) return 'anchorMissed';
    if (seal.withheld) return undefined;
    if (seal.text === null) return 'factDeleted';
    if (!seal.redacted && sha256(seal.text) !== seal.content) return 'factChanged';
    return undefined;
  }

  private breakAt(kind: BreakKind, position: number, factId: number | null): AuditBreak {
    return { kind, chain: this.chain, position, factId };
  }
}
