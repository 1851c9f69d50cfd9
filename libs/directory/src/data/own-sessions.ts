import type { Tx } from '@dondoc/database';
import { type Id, type Page, type Paged, pageOf } from '@dondoc/kernel';
import { type Device, deviceOf } from '../domain/device';
import type { OwnSessionView } from '../views';

type Row = Omit<OwnSessionView, 'device' | 'isThis'> & { userAgent: string };

/** The sessions of a person that go on, by their latest sign-in. */
export async function ownSessionPage(tx: Tx, { personId, here }: { personId: Id; here: Id }, page: Page): Promise<Paged<OwnSessionView>> {
  const rows = await tx.query<Row>(
    `select s.id, s.user_agent as "userAgent", s.created_at as "signedInAt", s.seen_at as "seenAt" from session s
     where s.person_id = $1 and s.ended_at is null and s.expires_at > $2
       and ($3::uuid is null or (s.created_at, s.id) < (select created_at, id from session where id = $3))
     order by s.created_at desc, s.id desc limit $4`,
    [personId, tx.now, page.after ?? null, page.limit + 1],
  );
  const views = rows.map(({ userAgent, ...row }) => ({ ...row, device: deviceOf(userAgent), isThis: row.id === here }));
  return pageOf(views, page.limit, (row) => row.id);
}

const PLACES = 10;

/** Where the person is signed in, the latest first. */
export async function devicesOf(tx: Tx, personId: Id): Promise<Device[]> {
  const rows = await tx.query<{ userAgent: string }>(
    `select user_agent as "userAgent" from session where person_id = $1 and ended_at is null and expires_at > $2
     order by seen_at desc, id desc limit ${PLACES}`,
    [personId, tx.now],
  );
  return rows.map(({ userAgent }) => deviceOf(userAgent));
}

/** Whether there was such a session of this person that went on. */
export async function endOwnSession(tx: Tx, { personId, id }: { personId: Id; id: Id }): Promise<boolean> {
  const ended = await tx.change(
    'update session set ended_at = $3 where id = $1 and person_id = $2 and ended_at is null and expires_at > $3',
    [id, personId, tx.now],
  );
  return ended > 0;
}
