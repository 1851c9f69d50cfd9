import type { Tx } from '@dondoc/database';
import { type Id, type Page } from '@dondoc/kernel';
import type { CycleView } from '../views';
import { afterOf } from './page-key';

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const VERSION = `json_build_object(
  'id', v.id, 'version', v.version, 'state', v.state, 'activeFrom', v.active_from, 'rhythm', v.rhythm, 'stages', v.stages, 'ladders', v.ladders,
  'assumed', v.assumed, 'proposedByPersonId', v.proposed_by_person_id, 'proposedAt', ${moment('v.proposed_at')},
  'approvedByPersonId', v.approved_by_person_id, 'approvedAt', ${moment('v.approved_at')}, 'nextOpeningOn', v.next_opening_on)`;

export interface CycleFilter {
  id?: Id;
  agreementId?: Id;
}

/** Cycles of agreements to which the actor's locality is a party, by identifier. */
export function cycleViews(tx: Tx, filter: CycleFilter, page: Page): Promise<CycleView[]> {
  return tx.query<CycleView>(
    `select c.id, c.agreement_id as "agreementId", g.code as "agreementCode", c.name_vi as "nameVi", c.name_en as "nameEn",
       (select coalesce(json_agg(${VERSION} order by v.version desc), '[]') from review_cycle_version v where v.cycle_id = c.id) as versions
     from review_cycle c join agreement g on g.id = c.agreement_id
     where ($1::uuid is null or c.id = $1) and ($2::uuid is null or c.agreement_id = $2) and ($3::uuid is null or c.id > $3)
       and ($4 or exists (select 1 from party p where p.agreement_id = c.agreement_id and p.locality_id = any($5::uuid[])))
     order by c.id limit $6`,
    [filter.id ?? null, filter.agreementId ?? null, afterOf(page), tx.actor.isSystem, tx.actor.localityIds, page.limit],
  );
}
