import type { Tx } from '@dondoc/database';
import { type Reader, readersOf, whoSees } from '@dondoc/directory';
import type { Role } from '@dondoc/kernel';
import { type OfficeWanted, upwardFrom } from './domain/addressees';
import { grouped } from './domain/grouped';
import { type Noticed, noticeRule } from './domain/notices';

/** Somebody who is told of a fact. */
export interface NoticeReader extends Reader {
  factId: number;
  /** The role of the office meant, where nobody is there and this one stands in. */
  insteadOf: Role | null;
}

interface Meant {
  what: Noticed;
  wanted: OfficeWanted;
}

/**
 * Who is told of these facts: whoever is in the offices meant; where nobody is, whoever stands above them; where nobody does, those who are
 * away. Two looks at the directory at the most, however many facts.
 */
export async function noticeReaders(tx: Tx, facts: readonly Noticed[]): Promise<NoticeReader[]> {
  const meant = facts.flatMap((what) => (noticeRule(what.kind)?.to(what) ?? []).map((wanted): Meant => ({ what, wanted })));
  const own = await readersByWant(
    tx,
    meant.map(({ wanted }) => wanted),
  );
  const steps = meant.flatMap((one, n) => (own(n).some(isThere) ? [] : upwards(one).map((wanted) => ({ n, wanted }))));
  const above = await readersByWant(
    tx,
    steps.map(({ wanted }) => wanted),
  );
  const sees = await whoSees(
    tx,
    facts.map((what) => what.restrictedField),
  );
  return meant.flatMap(({ what, wanted }, n) => {
    const standing = steps.flatMap((step, at) => (step.n === n ? [above(at).filter(isThere)] : [])).find((readers) => readers.length > 0);
    const insteadOf = standing ? (wanted.role ?? 'viceChair') : null;
    return (standing ?? own(n))
      .filter((reader) => sees(what.restrictedField, reader.officeId))
      .map((reader) => ({ ...reader, factId: what.factId, insteadOf }));
  });
}

const isThere = (reader: Reader) => reader.absentUntil === null;

async function readersByWant(tx: Tx, wants: readonly OfficeWanted[]): Promise<(want: number) => Reader[]> {
  const readers = grouped(await readersOf(tx, wants), (reader) => reader.want);
  return (want) => readers.get(want) ?? [];
}

function upwards({ what: { localityId, coordinatingAgencyId, overseeingOfficeId }, wanted }: Meant): OfficeWanted[] {
  return localityId ? upwardFrom(wanted, { partyId: '', localityId, coordinatingAgencyId, overseeingOfficeId }) : [];
}
