import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';

const REAL_NOW = 'statement_timestamp()';
const MINUTES = 5;
/** For one right password; the next ones wait for the limits that hold over all of them. */
const TRIES = 5;

export interface SecondStep {
  personId: Id;
  name: string;
  openedBy: string;
}

/** @returns when it ends, by the real time */
export async function insertSecondStep(tx: Tx, step: { tokenHash: string; personId: Id; openedBy: string }): Promise<string> {
  const [row] = await tx.query<{ expiresAt: string }>(
    `insert into second_step (token_hash, person_id, opened_by, expires_at)
     values ($1, $2, $3, ${REAL_NOW} + make_interval(mins => ${MINUTES})) returning expires_at as "expiresAt"`,
    [step.tokenHash, step.personId, step.openedBy],
  );
  return row?.expiresAt as string;
}

export async function liveSecondStep(tx: Tx, tokenHash: string): Promise<SecondStep | undefined> {
  const [row] = await tx.query<SecondStep>(
    `select s.person_id as "personId", p.name, s.opened_by as "openedBy" from second_step s join person p on p.id = s.person_id
     where s.token_hash = $1 and s.expires_at > ${REAL_NOW} and s.tries < ${TRIES} and p.disabled_at is null`,
    [tokenHash],
  );
  return row;
}

/** Counted before it is made, in one statement: five at once are five. */
export async function takeTry(tx: Tx, tokenHash: string): Promise<boolean> {
  const taken = await tx.change(
    `update second_step set tries = tries + 1 where token_hash = $1 and tries < ${TRIES} and expires_at > ${REAL_NOW}`,
    [tokenHash],
  );
  return taken > 0;
}

/** False where it has opened a session already. */
export async function deleteSecondStep(tx: Tx, tokenHash: string): Promise<boolean> {
  return (await tx.change('delete from second_step where token_hash = $1', [tokenHash])) > 0;
}
