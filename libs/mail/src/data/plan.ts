import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { PlannedMessage } from '../domain/message';

/** One statement for all of them. Concurrent planners of the same key wait for each other and make one row. */
export async function insertPlanned(tx: Tx, messages: readonly PlannedMessage[], host: string): Promise<void> {
  const ids = messages.map(() => tx.newId());
  await tx.query(
    `insert into message (id, key, kind, person_id, office_id, agreement_id, address, language, about_id, day, planned_at, not_before, late,
       mime_id, turn_of)
     select m.id, m.key, m.kind, m.person_id, m.office_id, m.agreement_id, m.address, m.language, m.about_id, m.day, $1, m.not_before, m.late,
       '<' || m.id || '@' || $2 || '>', coalesce(o.agency_id, m.person_id, '00000000-0000-0000-0000-000000000000')
     from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::uuid[], $12::date[],
       $13::timestamptz[], $14::bool[])
       as m(id, key, kind, person_id, office_id, agreement_id, address, language, about_id, day, not_before, late)
       left join office o on o.id = m.office_id
     on conflict (key) do nothing`,
    [
      tx.now,
      host,
      ids,
      messages.map((m) => m.key),
      messages.map((m) => m.kind),
      messages.map((m) => m.personId ?? null),
      messages.map((m) => m.officeId ?? null),
      messages.map((m) => m.agreementId ?? null),
      messages.map((m) => m.address),
      messages.map((m) => m.language),
      messages.map((m) => m.aboutId ?? null),
      messages.map((m) => m.day),
      messages.map((m) => m.notBefore),
      messages.map((m) => m.late ?? false),
    ],
  );
}

/** Locks what can still be joined; a claim skips locked rows, so none of them leaves meanwhile. */
export async function lockJoinable(tx: Tx, keys: readonly string[]): Promise<Map<string, Id | null>> {
  const rows = await tx.query<{ id: Id; key: string }>(
    `select id, key from message where key = any($1::text[]) and state in ('planned', 'retrying') order by id for update`,
    [keys],
  );
  const found = new Map(rows.map((row) => [row.key, row.id]));
  return new Map(keys.map((key) => [key, found.get(key) ?? null]));
}
