import type { Tx } from '@dondoc/database';
import type { Id, Instant } from '@dondoc/kernel';
import type { Proofs } from '../domain/second-factors';

/** Codes and waiting times go by the real time, in which phones live, not by the demonstration's clock. */
const REAL_NOW = 'statement_timestamp()';

/** @param issuer of the provider of single sign-on, where there is one */
export async function proofsOf(tx: Tx, personId: Id, issuer: string | null = null): Promise<Proofs | undefined> {
  const [row] = await tx.query<Proofs>(
    `select p.password_hash is not null as "hasPassword",
       exists (select 1 from totp t where t.person_id = p.id and t.confirmed_at is not null) as "hasTotp",
       (select count(*)::int from passkey k where k.person_id = p.id) as passkeys,
       (select count(*)::int from recovery_code c where c.person_id = p.id and c.used_at is null) as "recoveryCodes",
       exists (select 1 from person_identity i where i.person_id = p.id and i.issuer = $2) as "hasIdentity"
     from person p where p.id = $1`,
    [personId, issuer],
  );
  return row;
}

export async function realMilliseconds(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ now: number }>(`select extract(epoch from ${REAL_NOW})::float8 * 1000 as now`);
  return row?.now ?? 0;
}

export interface StoredTotp {
  secret: string;
  createdAt: Instant;
  confirmedAt: Instant | null;
}

export async function totpOfPerson(tx: Tx, personId: Id): Promise<StoredTotp | undefined> {
  const [row] = await tx.query<StoredTotp>(
    'select secret, created_at as "createdAt", confirmed_at as "confirmedAt" from totp where person_id = $1',
    [personId],
  );
  return row;
}

/** Begins anew where one was begun and not confirmed; one that is in use stays. @returns whether it was written */
export async function beginTotp(tx: Tx, personId: Id, secret: string): Promise<boolean> {
  const written = await tx.change(
    `insert into totp (person_id, secret, created_at) values ($1, $2, $3)
     on conflict (person_id) do update set secret = excluded.secret, created_at = excluded.created_at where totp.confirmed_at is null`,
    [personId, secret, tx.now],
  );
  return written > 0;
}

export async function confirmTotp(tx: Tx, personId: Id): Promise<boolean> {
  return (await tx.change('update totp set confirmed_at = $2 where person_id = $1 and confirmed_at is null', [personId, tx.now])) > 0;
}

/** @returns whether there was one in use */
export async function deleteTotp(tx: Tx, personId: Id): Promise<boolean> {
  const rows = await tx.query<{ was: boolean }>('delete from totp where person_id = $1 returning confirmed_at is not null as was', [
    personId,
  ]);
  return rows.some(({ was }) => was);
}

/** False where a code of this step was used before. */
export async function useStep(tx: Tx, personId: Id, step: number): Promise<boolean> {
  return (await tx.change('insert into totp_use (person_id, step) values ($1, $2) on conflict do nothing', [personId, step])) > 0;
}

export async function useRecoveryCode(tx: Tx, personId: Id, codeHash: string): Promise<boolean> {
  const used = await tx.change('update recovery_code set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null', [
    personId,
    codeHash,
    tx.now,
  ]);
  return used > 0;
}

export async function replaceRecoveryCodes(tx: Tx, personId: Id, hashes: readonly string[]): Promise<void> {
  await tx.change('delete from recovery_code where person_id = $1', [personId]);
  await tx.change('insert into recovery_code (person_id, code_hash) select $1, unnest($2::text[])', [personId, hashes]);
}
