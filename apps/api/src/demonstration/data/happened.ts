import type { Tx } from '@dondoc/database';
import type { Instant } from '@dondoc/kernel';

export interface Happened {
  mails: number;
  reminders: number;
  digests: number;
  reviewsOpened: number;
  reviewsLocked: number;
  reportsCompiled: number;
  reportsDelivered: number;
}

export async function lastFact(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ id: number }>('select coalesce(max(id), 0)::int as id from fact');
  return row?.id ?? 0;
}

/** What came about since a moment and a fact. A demonstration has some thousand mails and reminders: they are looked through. */
export async function happenedSince(tx: Tx, { since, fact }: { since: Instant; fact: number }): Promise<Happened> {
  const facts = (kind: string) => `(select count(*)::int from fact where kind = '${kind}' and id > $2)`;
  const [row] = await tx.query<Happened>(
    `select (select count(*)::int from message where sent_at >= $1) as mails,
       (select count(*)::int from reminder where issued_at >= $1) as reminders,
       ${facts('digest.written')} as digests, ${facts('review.opened')} as "reviewsOpened", ${facts('review.locked')} as "reviewsLocked",
       ${facts('report.compiled')} as "reportsCompiled", ${facts('report.delivered')} as "reportsDelivered"`,
    [since, fact],
  );
  return row as Happened;
}
