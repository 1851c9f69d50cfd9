import type { Tx } from '@dondoc/database';
import type { Actor, Fact, Id } from '@dondoc/kernel';

/**
 * Writes facts into the transaction that made them true, and puts them into the outbox for whoever follows up.
 * `officeId`: the office through which the actor did it. What was done by a link in a mail carries `via: 'link'`, what a program did by a token `via: 'token'` and its name.
 */
export async function record(tx: Tx, facts: Fact | readonly Fact[], officeId: Id | null = null): Promise<void> {
  const rows = [facts].flat() as Fact[];
  if (rows.length === 0) return;
  tx.wakeOthers();
  await tx.query(
    `with written as (
       insert into fact (at, kind, person_id, office_id, actor_name, about_type, about_id, agreement_id, locality_id, data)
       select $1, f.kind, $2, $3, $4, f.about_type, f.about_id, f.agreement_id, f.locality_id, f.data
       from unnest($5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::uuid[], $10::jsonb[])
         with ordinality as f(kind, about_type, about_id, agreement_id, locality_id, data, position)
       order by f.position
       returning id)
     insert into outbox (fact_id) select id from written`,
    [
      tx.now,
      tx.actor.personId,
      officeId,
      tx.actor.name,
      rows.map((fact) => fact.kind),
      rows.map((fact) => fact.about.type),
      rows.map((fact) => fact.about.id),
      rows.map((fact) => fact.agreementId ?? null),
      rows.map((fact) => fact.localityId ?? null),
      rows.map((fact) => JSON.stringify({ ...fact.data, ...howOf(tx.actor) })),
    ],
  );
}

const howOf = ({ via, tokenName }: Actor) => ({ ...(via && { via }), ...(tokenName && { token: tokenName }) });
