import { silentBefore } from '@dondoc/commitments';
import type { Tx } from '@dondoc/database';
import type { Calendars } from '@dondoc/directory';
import type { Id } from '@dondoc/kernel';
import { digestMatters } from './data/digest-matters';
import { digestStandings } from './data/digest-standings';
import { lastDelivered, type Overseeing } from './data/digests';
import { type DigestContent, type DigestMatters, type DigestStanding, digestOf } from './domain/digest';
import type { DigestKind } from './domain/digest-days';

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
  const standings = await digestStandings(tx, of, silentBefore(tx.today, calendars.national));
  const matters = await digestMatters(tx, of, tx.today);
  const previous = await lastDelivered(tx, of);
  return new Map(
    wanted
      .filter(({ officeId }) => standings.has(officeId))
      .map(({ officeId, localityId, kind }) => {
        const occasion = { day: tx.today, kind, previous: previous.get(officeId) ?? null };
        const content = digestOf(
          standings.get(officeId) as DigestStanding,
          matters.get(officeId) as DigestMatters,
          occasion,
          calendars.of(localityId),
        );
        return [officeId, content];
      }),
  );
}
