import { Database, type Tx } from '@dondoc/database';
import { type Actor, conflict, type Fact, type Id, invalid } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { anchorFrom } from './anchor-text';
import { breakWords } from './break-words';
import { NO_SEAL } from './chain-walk';
import { chainsOf, type KnownChain, type Period, rangeOf, sealAt, unsealedFact } from './chains';
import { record } from './journal';
import { KeptAnchors } from './kept-anchors';
import { sealsOf } from './seals';
import type { Anchor, AnchorsFile, ExportedSeal, ExportHead, SealsView } from './views';
import { exportedFor, pages, type Walked, walk } from './walking';

/** Seals that a person's request goes along at the most; longer chains are for the command on the server. */
const MOST_SEALS = 2_000_000;
/** One verification at a time in the whole installation: the number of the lock is a name and no more. */
const VERIFYING = 7_325_118;

const WHOLE = { snapshot: true, acrossSides: true };

interface Asked {
  /** An anchor as a mail tells it, to compare with. */
  anchor?: string | undefined;
  most?: number;
  told?: (done: number, of: number) => void;
}

/** The seals of a locality's journal, for its administrators and auditors. Whatever they do with them is in the journal itself. */
@Injectable()
export class SealsService {
  constructor(
    private readonly database: Database,
    private readonly kept: KeptAnchors,
  ) {}

  /** Of each locality that one administers or audits. */
  list(actor: Actor): Promise<SealsView[]> {
    const offices = [...actor.holding('administrator'), ...actor.holding('auditor')];
    return this.database.read(actor, (tx) => sealsOf(tx, [...new Set(offices.map(({ localityId }) => localityId))]));
  }

  /**
   * Goes along the chain of a locality. What it finds is recorded.
   * @throws conflict `audit.busy`, `audit.tooLong`; invalid `audit.anchor`
   */
  async verify(actor: Actor, localityId: Id, asked: Asked = {}): Promise<Walked> {
    const office = officeFor(actor, localityId);
    const kept = await this.kept.with();
    const found = await this.database.read(actor, (tx) => verified(tx, localityId, { ...asked, kept }), WHOLE);
    const { seals, redacted, break: broken } = found;
    const data = { facts: seals, redacted, ...(asked.anchor && { anchor: asked.anchor }), broken: broken && placeOf(broken) };
    await this.database.transact(actor, (tx) => record(tx, deed('journal.verified', localityId, data), office));
    return found;
  }

  /** Says in the journal that it is handed out. @throws invalid `audit.period` */
  async noteExport(actor: Actor, localityId: Id, { from, to }: Period, format: string): Promise<void> {
    const office = officeFor(actor, localityId);
    if (from > to) throw invalid('audit.period', 'Ngày đầu phải trước ngày cuối.', 'The first day comes after the last.');
    const data = { fromDate: from, toDate: to, format };
    await this.database.transact(actor, (tx) => record(tx, deed('journal.exported', localityId, data), office));
  }

  /** Hands out the part of a chain that holds a period, its head first, in parts that `take` waits for. @throws invalid `audit.nothing` */
  async export(actor: Actor, localityId: Id, period: Period, take: (lines: (ExportHead | ExportedSeal)[]) => Promise<void>): Promise<void> {
    officeFor(actor, localityId);
    const work = async (tx: Tx) => {
      const { head: _end, ...chain } = await chainAt(tx, localityId);
      const range = await rangeOf(tx, localityId, period);
      const last = range && (await sealAt(tx, localityId, range.last));
      if (!range || !last) throw nothing();
      const after = (await sealAt(tx, localityId, range.first - 1)) ?? NO_SEAL;
      await take([{ ...chain, at: tx.now, ...last, after }]);
      for await (const rows of pages(tx, chain, range)) await take(rows.map(exportedFor(tx)));
    };
    await this.database.read(actor, work, WHOLE);
  }
}

async function verified(
  tx: Tx,
  localityId: Id,
  { anchor, kept, most = MOST_SEALS, told }: Asked & { kept: AnchorsFile | undefined },
): Promise<Walked> {
  const [lock] = await tx.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [VERIFYING]);
  if (!lock?.mine) throw busy();
  const chain = await chainAt(tx, localityId);
  const of = chain.head?.position ?? 0;
  if (of > most) throw tooLong();
  const anchors = { at: tx.now, anchors: [...(kept?.anchors ?? []), ...(anchor === undefined ? [] : [pasted(anchor, chain)])] };
  const found = await walk(tx, chain, { anchors, told: (done) => told?.(done, of) });
  const unsealed = found.break ? undefined : await unsealedFact(tx, localityId);
  if (unsealed === undefined) return found;
  const broken = { kind: 'factUnsealed' as const, chain: localityId, position: null, factId: unsealed };
  return { ...found, break: { ...broken, words: breakWords(broken) } };
}

/** @throws invalid `audit.anchor` where it is another locality's */
function pasted(text: string, { chain, localityCode }: KnownChain): Anchor {
  const { localityCode: code, ...place } = anchorFrom(text);
  if (code === localityCode) return { chain, localityCode, ...place };
  const whose = {
    vi: `Mã neo này của ${code}, không phải của ${localityCode}.`,
    en: `This is an anchor of ${code}, not of ${localityCode}.`,
  };
  throw invalid('audit.anchor', whose.vi, whose.en);
}

/** Of a locality of which nothing was ever recorded, an empty one. */
async function chainAt(tx: Tx, localityId: Id): Promise<KnownChain> {
  const [chain] = await chainsOf(tx, { localityId });
  if (chain) return chain;
  const [locality] = await tx.query<{ code: string }>('select code from locality where id = $1', [localityId]);
  return { chain: localityId, localityCode: locality?.code ?? null, head: null };
}

/** The office through which the actor looks after this locality's journal. @throws notFound, forbidden */
function officeFor(actor: Actor, localityId: Id): Id | null {
  const place = { parties: [localityId], side: localityId };
  actor.mustBeAbleTo(['administer', 'audit'], place);
  return actor.officeFor('audit', place) ?? actor.officeFor('administer', place);
}

const deed = (kind: string, localityId: Id, data: Record<string, unknown>): Fact => ({
  kind,
  about: { type: 'journal', id: localityId },
  localityId,
  data,
});

const placeOf = ({ kind, position, factId }: NonNullable<Walked['break']>) => ({ kind, position, factId });

const nothing = () => invalid('audit.nothing', 'Nhật ký không có mục nào trong thời gian này.', 'The journal has nothing from this time.');
const busy = () =>
  conflict(
    'audit.busy',
    'Một lần kiểm tra khác đang chạy; hãy thử lại sau ít phút.',
    'Another verification is running; try again in a few minutes.',
  );
const tooLong = () =>
  conflict(
    'audit.tooLong',
    'Nhật ký quá dài để kiểm tra ở đây; đơn vị vận hành kiểm tra bằng lệnh dondoc audit verify.',
    'The journal is too long to be verified here; the operator does it by dondoc audit verify.',
  );
