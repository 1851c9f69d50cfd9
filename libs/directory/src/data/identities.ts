import type { Tx } from '@dondoc/database';
import type { Id, Instant } from '@dondoc/kernel';
import type { IdentityView, ProviderPurpose } from '../views';

export interface Identity {
  issuer: string;
  subject: string;
}

export interface ProviderAttempt {
  purpose: ProviderPurpose;
  personId: Id | null;
  linkHash: string | null;
  /** The session that is to be confirmed. */
  sessionId: Id | null;
  returnTo: string;
}

export interface TakenAttempt extends ProviderAttempt {
  /** In seconds of the real time. */
  begunAt: number;
  takenAt: number;
}

export async function insertAttempt(
  tx: Tx,
  attempt: ProviderAttempt & { stateHash: string; secretHash: string; expiresAt: Instant },
): Promise<void> {
  await tx.change(
    `insert into provider_attempt (state_hash, secret_hash, purpose, person_id, link_hash, session_id, return_to, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      attempt.stateHash,
      attempt.secretHash,
      attempt.purpose,
      attempt.personId,
      attempt.linkHash,
      attempt.sessionId,
      attempt.returnTo,
      attempt.expiresAt,
    ],
  );
}

/** Takes the attempt away, so that it is used once; nothing where it is unknown, over, or another browser's. */
export async function takeAttempt(
  tx: Tx,
  { stateHash, secretHash }: { stateHash: string; secretHash: string },
): Promise<TakenAttempt | undefined> {
  const [row] = await tx.query<TakenAttempt>(
    `delete from provider_attempt where state_hash = $1 and secret_hash = $2 and expires_at > $3
     returning purpose, person_id as "personId", link_hash as "linkHash", session_id as "sessionId", return_to as "returnTo",
       extract(epoch from begun_at)::float8 as "begunAt", extract(epoch from statement_timestamp())::float8 as "takenAt"`,
    [stateHash, secretHash, tx.now],
  );
  return row;
}

/** Whose account at the provider this is. Never found by a name or an address: by issuer and subject alone. */
export async function personOfIdentity(tx: Tx, { issuer, subject }: Identity): Promise<Id | undefined> {
  const [row] = await tx.query<{ personId: Id }>(
    `update person_identity set used_at = $3 where issuer = $1 and subject = $2 returning person_id as "personId"`,
    [issuer, subject, tx.now],
  );
  return row?.personId;
}

/** @returns whether it was free */
export async function insertIdentity(tx: Tx, personId: Id, { issuer, subject }: Identity): Promise<boolean> {
  const inserted = await tx.change(
    `insert into person_identity (id, person_id, issuer, subject, linked_at) values ($1, $2, $3, $4, $5) on conflict (issuer, subject) do nothing`,
    [tx.newId(), personId, issuer, subject, tx.now],
  );
  return inserted > 0;
}

export function identitiesOf(tx: Tx, personId: Id): Promise<IdentityView[]> {
  return tx.query<IdentityView>(
    `select id, issuer, linked_at as "linkedAt", used_at as "usedAt" from person_identity where person_id = $1 order by id limit 20`,
    [personId],
  );
}

export async function deleteIdentity(tx: Tx, personId: Id, id: Id): Promise<string | undefined> {
  const [row] = await tx.query<{ issuer: string }>('delete from person_identity where id = $2 and person_id = $1 returning issuer', [
    personId,
    id,
  ]);
  return row?.issuer;
}

/** Offices of the person's locality, and of the districts under it, that a group of the provider holds. */
export function groupOffices(tx: Tx, personId: Id, groups: readonly string[]): Promise<{ officeId: Id; group: string }[]> {
  return tx.query(
    `select o.id as "officeId", o.provider_group as "group" from office o join agency a on a.id = o.agency_id join locality l on l.id = a.locality_id
       join person p on p.id = $1 and (l.id = p.locality_id or l.parent_id = p.locality_id)
     where o.provider_group = any($2) and (o.valid_to is null or o.valid_to >= $3)`,
    [personId, groups, tx.today],
  );
}

/** The offices that the person holds today, as their holder. */
export function heldBy(tx: Tx, personId: Id): Promise<{ id: Id; officeId: Id; byProvider: boolean }[]> {
  return tx.query(
    `select id, office_id as "officeId", by_provider as "byProvider" from membership
     where person_id = $1 and kind = 'holder' and valid_from <= $2 and (valid_to is null or valid_to >= $2)`,
    [personId, tx.today],
  );
}
