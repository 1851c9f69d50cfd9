import { timelinessSql } from '@dondoc/commitments';
import { openTo, type Tx } from '@dondoc/database';
import type { Actor, Id } from '@dondoc/kernel';
import { FOUR } from '../domain/four';
import type { AgreementFiguresView, NamedCounts } from '../views';

/** What has no date is in none of the four counts: its task need not be asked of what kind it is. */
const judged = (actor: Actor) => `judged as (
  select a.task_id, a.lead_agency_id, ${timelinessSql('a', '', '$2::date', `'dated'`)} as timeliness
  from assignment a where a.agreement_id = $1 and ${openTo(actor, 'a')})`;

const COUNTS = FOUR.map((group) => `count(*) filter (where j.timeliness = '${group}')::int as "${group}"`).join(', ');
const names = (of: string) => `json_build_object('vi', ${of}_vi, 'en', ${of}_en)`;

export function countsByAgency(tx: Tx, agreementId: Id): Promise<NamedCounts[]> {
  return tx.query<NamedCounts>(
    `with ${judged(tx.actor)}
     select g.code, ${names('g.name')} as name, ${names('l.short_name')} as locality, ${COUNTS}
     from judged j join agency g on g.id = j.lead_agency_id join locality l on l.id = g.locality_id
     group by g.id, l.id order by g.code`,
    [agreementId, tx.today],
  );
}

export function countsByField(tx: Tx, agreementId: Id): Promise<NamedCounts[]> {
  return tx.query<NamedCounts>(
    `with ${judged(tx.actor)}
     select coalesce(f.code, 'other') as code, json_build_object('vi', coalesce(f.name_vi, 'Lĩnh vực khác'), 'en', coalesce(f.name_en, 'Other fields')) as name,
       null as locality, ${COUNTS}
     from judged j join task t on t.id = j.task_id join commitment m on m.id = t.commitment_id left join field f on f.code = m.field group by f.code order by coalesce(f.position, 9999)`,
    [agreementId, tx.today],
  );
}

/** Of each cycle, the counts of its periods as its newest report was compiled with them. */
export function trendsOf(tx: Tx, agreementId: Id): Promise<AgreementFiguresView['trends']> {
  return tx.query(
    `select ${names('c.name')} as "cycleName", s.content #> '{figures,trend}' as periods
     from review_cycle c join status_report s on s.id = (
       select n.id from status_report n join review r on r.id = n.review_id
       where n.agreement_id = c.agreement_id and r.cycle_id = c.id order by r.period_to desc, n.version desc, n.id limit 1)
     where c.agreement_id = $1 order by c.id`,
    [agreementId],
  );
}
