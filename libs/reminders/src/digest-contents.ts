import { silentBefore } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import type { Calendars } from '@dondoc/directory';
import type { Id } from '@dondoc/kernel';
import { digestMatters } from './data/digest-matters';
import { digestRows, lastDelivered, type Overseeing } from './data/digests';
import { type DigestContent, type DigestMatters, digestOf } from './domain/digest';
import type { DigestKind } from './domain/digest-days';
import { grouped } from './domain/grouped';

type Wanted = Overseeing & { kind: DigestKind };

interface Scope {
  calendars: Calendars;
  /** This one only. */
  agreementId?: Id;
}

/** How things stand today for each of these offices; one whose agreements have no task yet is left out. */
export async function digestContents(
  tx: Tx,
  wanted: readonly Wanted[],
  { calendars, agreementId }: Scope,
): Promise<Map<Id, DigestContent>> {
  const of = { officeIds: wanted.map(({ officeId }) => officeId), ...(agreementId && { agreementId }) };
  const rows = grouped(await digestRows(tx, of, silentBefore(tx.today, calendars.national)), (row) => row.officeId);
  const matters = await digestMatters(tx, of, tx.today);
  const previous = await lastDelivered(tx, of);
  return new Map(
    wanted
      .filter(({ officeId }) => rows.has(officeId))
      .map(({ officeId, localityId, kind }) => {
        const occasion = { day: tx.today, kind, previous: previous.get(officeId) ?? null };
        const content = digestOf(rows.get(officeId) ?? [], matters.get(officeId) as DigestMatters, occasion, calendars.of(localityId));
        return [officeId, content];
      }),
  );
}
