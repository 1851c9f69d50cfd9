import { trafficLight } from '../domain/traffic-light';
import type { SideView } from '../views';
import { agencyName, localityName } from './names';
import { timelinessSql } from './timeliness';

/** A side as the statement gives it: the light is lit afterwards, and whether somebody is there is for *6 rõ*. */
export type SideRow = Omit<SideView, 'light'> & { hasPerson: boolean };

/** Asked for all agencies at once, not for each row. */
const HAS_PERSON = `a.lead_agency_id in (select o.agency_id from office o join membership m on m.office_id = o.id
  where o.role in ('focalPoint', 'agencyHead')
    and coalesce(o.valid_to, (select app_today())) >= (select app_today()) and m.valid_from <= (select app_today()) and coalesce(m.valid_to, (select app_today())) >= (select app_today()))`;

/** The sides of the task with alias `t`, in the order of the parties, as JSON. */
export const SIDES = `coalesce((select json_agg(json_build_object('assignmentId', a.id, 'partyId', a.party_id, 'locality', ${localityName('l')},
    'leadAgency', ${agencyName('lead')}, 'state', a.state, 'progress', a.progress, 'dueDate', a.due_date, 'timeliness', ${timelinessSql()},
    'obstacleReported', a.obstacle_reported, 'hasPerson', ${HAS_PERSON}) order by p.position)
  from assignment a join party p on p.id = a.party_id join locality l on l.id = p.locality_id join agency lead on lead.id = a.lead_agency_id
  where a.task_id = t.id), '[]') as sides`;

export function lit({ hasPerson: _, ...side }: SideRow, soonUntil: string): SideView {
  return { ...side, light: trafficLight(side, soonUntil) };
}
