import type { Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';

export interface Telling {
  subjectId: Id;
  occurrence: LocalDate;
  rung: string;
}

/** Who was told of these rungs already, whichever office they held then: `<subject> <rung> <person>`. A mail that never left tells nobody. */
export async function toldAlready(tx: Tx, tellings: readonly Telling[]): Promise<Set<string>> {
  if (tellings.length === 0) return new Set();
  const rows = await tx.query<{ key: string }>(
    `select distinct r.subject_id || ' ' || r.rung || ' ' || m.person_id as key
     from unnest($1::uuid[], $2::date[], $3::text[]) as t(subject_id, occurrence, rung)
     join reminder r on r.subject_id = t.subject_id and r.occurrence = t.occurrence and r.rung = t.rung
     join reminder_message rm on rm.reminder_id = r.id and rm.outcome = 'sent'
     join message m on m.id = rm.message_id`,
    [tellings.map((one) => one.subjectId), tellings.map((one) => one.occurrence), tellings.map((one) => one.rung)],
  );
  return new Set(rows.map((row) => row.key));
}
