import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { PasskeyView } from '../views';

const REAL_NOW = 'statement_timestamp()';
const MINUTES = 5;

export type PasskeyPurpose = 'register' | 'signIn' | 'secondStep' | 'confirm';

export interface StoredPasskey {
  id: Id;
  personId: Id;
  personName: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
}

export async function insertChallenge(
  tx: Tx,
  challenge: { challenge: string; purpose: PasskeyPurpose; personId: Id | null },
): Promise<void> {
  await tx.change(
    `insert into passkey_challenge (challenge, purpose, person_id, expires_at)
     values ($1, $2, $3, ${REAL_NOW} + make_interval(mins => ${MINUTES}))`,
    [challenge.challenge, challenge.purpose, challenge.personId],
  );
}

/** False where it was never given out for this, or was answered before, or is too old. */
export async function takeChallenge(tx: Tx, wanted: { challenge: string; purpose: PasskeyPurpose; personId: Id | null }): Promise<boolean> {
  const rows = await tx.query<{ isLive: boolean }>(
    `delete from passkey_challenge where challenge = $1 and purpose = $2 and person_id is not distinct from $3
     returning expires_at > ${REAL_NOW} as "isLive"`,
    [wanted.challenge, wanted.purpose, wanted.personId],
  );
  return rows.some(({ isLive }) => isLive);
}

/** Of a person who is not disabled. */
export async function passkeyByCredential(tx: Tx, credentialId: string): Promise<StoredPasskey | undefined> {
  const [row] = await tx.query<StoredPasskey>(
    `select k.id, k.person_id as "personId", p.name as "personName", k.credential_id as "credentialId", k.public_key as "publicKey",
       k.counter::float8 as counter, k.transports
     from passkey k join person p on p.id = k.person_id where k.credential_id = $1 and p.disabled_at is null`,
    [credentialId],
  );
  return row;
}

export async function credentialsOf(tx: Tx, personId: Id): Promise<{ id: string; transports: string[] }[]> {
  return tx.query('select credential_id as id, transports from passkey where person_id = $1 order by created_at, id', [personId]);
}

export async function passkeysOf(tx: Tx, personId: Id): Promise<PasskeyView[]> {
  return tx.query(
    'select id, name, created_at as "addedAt", used_at as "usedAt" from passkey where person_id = $1 order by created_at, id',
    [personId],
  );
}

export interface NewPasskeyRow {
  personId: Id;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: readonly string[];
  name: string;
}

/** @returns its id; nothing where this credential is somebody's already */
export async function insertPasskey(tx: Tx, row: NewPasskeyRow): Promise<Id | undefined> {
  const [added] = await tx.query<{ id: Id }>(
    `insert into passkey (id, person_id, credential_id, public_key, counter, transports, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning id`,
    [tx.newId(), row.personId, row.credentialId, row.publicKey, row.counter, row.transports, row.name, tx.now],
  );
  return added?.id;
}

/** The counter only grows, where an authenticator has one: false means that a copy of the key signed meanwhile. */
export async function notePasskeyUse(tx: Tx, id: Id, counter: number): Promise<boolean> {
  const noted = await tx.change(
    'update passkey set counter = $2, used_at = $3 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))',
    [id, counter, tx.now],
  );
  return noted > 0;
}

export async function deletePasskey(tx: Tx, passkey: { personId: Id; id: Id }): Promise<string | undefined> {
  const [row] = await tx.query<{ name: string }>('delete from passkey where id = $1 and person_id = $2 returning name', [
    passkey.id,
    passkey.personId,
  ]);
  return row?.name;
}

export function deletePasskeysOf(tx: Tx, personId: Id): Promise<number> {
  return tx.change('delete from passkey where person_id = $1', [personId]);
}
