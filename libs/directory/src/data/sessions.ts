import type { Tx } from '@dondoc/database';
import type { Id, Instant } from '@dondoc/kernel';
import type { HeldRow } from '../domain/held-offices';
import type { Confirmation } from '../domain/second-factors';
import type { AccountView, LinkPurpose } from '../views';

/** The restricted fields that the office `o` is named for. */
export const FIELDS = `(select coalesce(jsonb_agg(x.field order by x.field), '[]') from field_office x where x.office_id = o.id)`;

/** Held by the person on the day $3. */
export const OFFICES = `coalesce((
  select jsonb_agg(distinct jsonb_build_object('as', m.kind, 'officeId', o.id, 'role', o.role, 'agencyId', a.id, 'localityId', a.locality_id, 'parentLocalityId', al.parent_id,
    'restrictedFields', ${FIELDS}))
  from membership m join office o on o.id = m.office_id join agency a on a.id = o.agency_id join locality al on al.id = a.locality_id
  where m.person_id = p.id and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $3)
    and (o.valid_from is null or o.valid_from <= $3) and (o.valid_to is null or o.valid_to >= $3)), '[]')`;

export const ACCOUNT = `p.id, p.name, p.email, p.language, p.locality_id as "localityId", l.code as "localityCode"
  from person p join locality l on l.id = p.locality_id`;

export interface Credentials {
  id: Id;
  name: string;
  passwordHash: string | null;
  disabled: boolean;
}

const CREDENTIALS = `select id, name, password_hash as "passwordHash", disabled_at is not null as disabled from person`;

export async function credentialsByEmail(tx: Tx, email: string): Promise<Credentials | undefined> {
  const [row] = await tx.query<Credentials>(`${CREDENTIALS} where lower(email) = lower($1)`, [email]);
  return row;
}

export async function credentialsById(tx: Tx, id: Id): Promise<Credentials | undefined> {
  const [row] = await tx.query<Credentials>(`${CREDENTIALS} where id = $1`, [id]);
  return row;
}

export async function accountById(tx: Tx, id: Id): Promise<AccountView> {
  const [row] = await tx.query<AccountView>(`select ${ACCOUNT} where p.id = $1`, [id]);
  return row as AccountView;
}

export async function insertSession(
  tx: Tx,
  session: { tokenHash: string; personId: Id; expiresAt: Instant; userAgent: string; openedBy: string; factorAtProvider: boolean },
): Promise<void> {
  await tx.change(
    `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at, user_agent, opened_by, confirmed_at, factor_at_provider)
     values ($6, $1, $2, $3, $3, $4, $5, $7, statement_timestamp(), $8)`,
    [
      session.tokenHash,
      session.personId,
      tx.now,
      session.expiresAt,
      session.userAgent,
      tx.newId(),
      session.openedBy,
      session.factorAtProvider,
    ],
  );
}

/** By the real time: what a demonstration's clock skips makes no proof older. */
const CONFIRMATION = `jsonb_build_object('secondsAgo', extract(epoch from statement_timestamp() - s.confirmed_at),
  'isDemonstration', s.opened_by = 'demonstration',
  'hasSecondFactor', s.factor_at_provider or exists (select 1 from totp t where t.person_id = p.id and t.confirmed_at is not null)
    or exists (select 1 from passkey k where k.person_id = p.id))`;

export interface LiveSession extends AccountView {
  sessionId: Id;
  createdAt: Instant;
  seenAt: Instant;
  offices: HeldRow[];
  confirmation: Confirmation;
}

/** The session of this token with its person and the offices held today; nothing when it is unknown, ended or expired, or the person disabled. */
export async function liveSession(tx: Tx, tokenHash: string): Promise<LiveSession | undefined> {
  const [row] = await tx.query<LiveSession>(
    `select s.id as "sessionId", s.created_at as "createdAt", s.seen_at as "seenAt",
       ${OFFICES} as offices,
       ${CONFIRMATION} as confirmation, ${ACCOUNT} join session s on s.person_id = p.id
     where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and p.disabled_at is null`,
    [tokenHash, tx.now, tx.today],
  );
  return row;
}

export async function confirmSession(tx: Tx, id: Id): Promise<void> {
  await tx.change('update session set confirmed_at = statement_timestamp() where id = $1 and ended_at is null', [id]);
}

/** The provider says that a second factor was given there. */
export async function noteFactorAtProvider(tx: Tx, id: Id): Promise<void> {
  await tx.change('update session set factor_at_provider = true where id = $1', [id]);
}

export async function noteUse(tx: Tx, tokenHash: string, expiresAt: Instant): Promise<void> {
  await tx.change('update session set seen_at = $2, expires_at = $3 where token_hash = $1 and ended_at is null', [
    tokenHash,
    tx.now,
    expiresAt,
  ]);
}

/** Ends the session and tells whose it was; nothing when it had ended already. */
export async function endSession(tx: Tx, tokenHash: string): Promise<Id | undefined> {
  const [row] = await tx.query<{ personId: Id }>(
    'update session set ended_at = $2 where token_hash = $1 and ended_at is null returning person_id as "personId"',
    [tokenHash, tx.now],
  );
  return row?.personId;
}

/** @returns how many ended; `keep` goes on */
export function endSessionsOf(tx: Tx, personId: Id, keep: Id | null = null): Promise<number> {
  return tx.change(
    'update session set ended_at = $2 where person_id = $1 and ended_at is null and expires_at > $2 and ($3::uuid is null or id <> $3)',
    [personId, tx.now, keep],
  );
}

export async function insertLink(
  tx: Tx,
  link: { tokenHash: string; personId: Id; purpose: LinkPurpose; expiresAt: Instant },
): Promise<void> {
  await tx.change('insert into sign_in_link (token_hash, person_id, purpose, expires_at) values ($1, $2, $3, $4)', [
    link.tokenHash,
    link.personId,
    link.purpose,
    link.expiresAt,
  ]);
}

/** A link that still works, locked so that an invitation is accepted once. */
export async function liveLink(tx: Tx, tokenHash: string): Promise<{ personId: Id; purpose: LinkPurpose } | undefined> {
  const [row] = await tx.query<{ personId: Id; purpose: LinkPurpose }>(
    `select k.person_id as "personId", k.purpose from sign_in_link k join person p on p.id = k.person_id and p.disabled_at is null
     where k.token_hash = $1 and k.expires_at > $2 and (k.purpose = 'demonstration' or k.used_at is null) for update of k`,
    [tokenHash, tx.now],
  );
  return row;
}

export async function noteLinkUse(tx: Tx, tokenHash: string): Promise<void> {
  await tx.change('update sign_in_link set used_at = $2 where token_hash = $1', [tokenHash, tx.now]);
}
