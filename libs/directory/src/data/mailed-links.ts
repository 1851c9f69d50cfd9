import type { Tx } from '@dondoc/database';
import type { Id, Language } from '@dondoc/kernel';

export async function insertResetRequest(tx: Tx, email: string): Promise<Id> {
  const id = tx.newId();
  await tx.change('insert into reset_request (id, email, asked_at) values ($1, $2, $3)', [id, email, tx.now]);
  return id;
}

/** Takes the request away; nothing where it was taken before. */
export async function takeResetRequest(tx: Tx, id: Id): Promise<string | undefined> {
  const [row] = await tx.query<{ email: string }>('delete from reset_request where id = $1 returning email', [id]);
  return row?.email;
}

export interface Addressee {
  id: Id;
  name: string;
  email: string;
  language: Language;
}

const WHO = 'select p.id, p.name, p.email, p.language from person p';

export async function personOfEmail(tx: Tx, email: string): Promise<Addressee | undefined> {
  const [row] = await tx.query<Addressee>(`${WHO} where lower(p.email) = lower($1) and p.disabled_at is null`, [email]);
  return row;
}

export async function addresseeById(tx: Tx, id: Id): Promise<Addressee | undefined> {
  const [row] = await tx.query<Addressee>(`${WHO} where p.id = $1 and p.disabled_at is null`, [id]);
  return row;
}

/** Whom the link of this token still lets in. */
export async function addresseeOfLink(tx: Tx, tokenHash: string): Promise<Addressee | undefined> {
  const [row] = await tx.query<Addressee>(
    `${WHO} join sign_in_link k on k.person_id = p.id
     where k.token_hash = $1 and k.used_at is null and k.expires_at > $2 and p.disabled_at is null`,
    [tokenHash, tx.now],
  );
  return row;
}

/** Another link, or a password that was set, takes their place. */
export async function deleteResetLinks(tx: Tx, personId: Id): Promise<void> {
  await tx.change(`delete from sign_in_link where person_id = $1 and purpose = 'reset'`, [personId]);
}
