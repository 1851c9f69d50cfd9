import { openTo, type Tx } from '@dondoc/database';
import type { Id, LocalDate } from '@dondoc/kernel';
import type { JournalEntry, RecordedFact } from './views';

/** How long a fact handed to a follow-up is left alone before somebody else takes it up, in seconds. */
const TAKEN_SECONDS = 60;
/** The pause before the n-th repetition grows with n up to an hour. */
const RETRY = `least(interval '1 hour', interval '5 seconds' * power(2, least(attempts, 12)))`;

const FACT = `f.id, f.at, f.kind, f.about_type as "aboutType", f.about_id as "aboutId", f.agreement_id as "agreementId",
  f.locality_id as "localityId", f.person_id as "personId", f.office_id as "officeId", f.actor_name as "actorName", f.data`;

const OFFICE_WORDS = `case when o.id is not null then
  jsonb_build_object('vi', o.title_vi || ', ' || a.name_vi, 'en', o.title_en || ', ' || a.name_en) end`;

/** Facts not yet followed up, oldest first; taking them keeps others off for a minute. Time here is real time, not the demonstration's. */
export async function takeOutbox(tx: Tx, limit: number): Promise<{ id: number; kind: string }[]> {
  return tx.query(
    `update outbox o set attempts = attempts + 1, not_before = now() + $2 * interval '1 second'
     from fact f
     where f.id = o.fact_id and o.fact_id in
       (select fact_id from outbox where not_before <= now() order by fact_id limit $1 for update skip locked)
     returning f.id, f.kind`,
    [limit, TAKEN_SECONDS],
  );
}

export async function factById(tx: Tx, id: number): Promise<RecordedFact | undefined> {
  const [fact] = await tx.query<RecordedFact>(`select ${FACT} from fact f where f.id = $1`, [id]);
  return fact;
}

/** The facts are followed up, or nothing follows from them. */
export async function settle(tx: Tx, factIds: readonly number[]): Promise<void> {
  await tx.change('delete from outbox where fact_id = any($1::bigint[])', [factIds]);
}

/** The follow-up failed: it comes again later, and says why meanwhile. */
export async function postpone(tx: Tx, factId: number, reason: string): Promise<void> {
  await tx.change(`update outbox set not_before = now() + ${RETRY}, last_error = $2 where fact_id = $1`, [factId, reason.slice(0, 2000)]);
}

export interface JournalFilter {
  agreementId?: string | undefined;
  aboutId?: string | undefined;
  kind?: string | undefined;
  /** Sealed in the chain of this locality. */
  chain?: Id | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  before?: number | undefined;
}

/** Facts an actor may read, newest first, before the given one: those of agreements their locality is a party of, without the other side's own. */
export async function journalPage(tx: Tx, filter: JournalFilter & { limit: number }) {
  return tx.query<JournalEntry>(
    `select ${FACT}, g.code as "agreementCode", ${OFFICE_WORDS} as office
     from (
       select f.* from fact f
       where ($1::uuid is null or f.agreement_id = $1) and ($2::uuid is null or f.about_id = $2) and ($3::text is null or f.kind = $3)
         and ($4::bigint is null or f.id < $4) and ${openTo(tx.actor, 'f')}
         and ($8::uuid is null or exists (select 1 from seal s where s.fact_id = f.id and s.chain = $8))
         and ($9::date is null or f.at >= $9::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
         and ($10::date is null or f.at < ($10::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
         and ($5 or (
           (f.agreement_id is not null or f.locality_id = any($6::uuid[]))
           and (f.agreement_id is null or exists (select 1 from party p where p.agreement_id = f.agreement_id and p.locality_id = any($6::uuid[])))
           and (f.locality_id is null or f.locality_id = any($6::uuid[]))))
       order by f.id desc limit $7) f
       left join agreement g on g.id = f.agreement_id left join office o on o.id = f.office_id left join agency a on a.id = o.agency_id
     order by f.id desc`,
    [
      filter.agreementId ?? null,
      filter.aboutId ?? null,
      filter.kind ?? null,
      filter.before ?? null,
      tx.actor.isSystem,
      tx.actor.localityIds,
      filter.limit,
      filter.chain ?? null,
      filter.from ?? null,
      filter.to ?? null,
    ],
  );
}
