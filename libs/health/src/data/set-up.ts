import type { Tx } from '@dondoc/database';
import { type Id, partsOf } from '@dondoc/kernel';
import type { InstallationSetUp, SetUp } from '../domain/checklist';

/** As many of the latest mails are looked at. */
const LATEST_MAILS = 2000;

const VALID = (row: string) => `$2::date between coalesce(${row}.valid_from, $2::date) and coalesce(${row}.valid_to, $2::date)`;
const REACHED = (which: string) => `exists (select 1 from office o where ${which} and ${VALID('o')} and (o.mailbox is not null or exists (
  select 1 from membership m join person w on w.id = m.person_id and w.disabled_at is null
  where m.office_id = o.id and m.kind <> 'delegate' and ${VALID('m')})))`;
const named = (row: string) =>
  `case when ${row}.id is not null then jsonb_build_object('code', ${row}.code, 'nameVi', ${row}.name_vi, 'nameEn', ${row}.name_en) end`;

/** Agreements whose time is over are followed up no more. */
const SIDES = `select coalesce(jsonb_agg(jsonb_build_object('agreement', g.code,
    'hasCycle', exists (select 1 from review_cycle y join review_cycle_version v on v.cycle_id = y.id and v.state = 'active' where y.agreement_id = g.id),
    'coordinator', ${named('c')}, 'coordinatorReached', ${REACHED(`o.agency_id = c.id and o.role = 'coordinator'`)},
    'viceChairNamed', p.overseeing_office_id is not null, 'viceChairReached', ${REACHED('o.id = p.overseeing_office_id')},
    'committee', ${named('k')}, 'committeeReached', ${REACHED(`o.agency_id = k.id and o.role = 'committeeOffice'`)}) order by g.code), '[]')
  from party p join agreement g on g.id = p.agreement_id
    left join agency c on c.id = p.coordinating_agency_id left join agency k on k.id = p.committee_agency_id
  where p.locality_id = l.id and (g.period_to is null or g.period_open_ended or g.period_to >= $3::int)`;

const LEADS = `select coalesce(jsonb_agg(${named('a')} order by a.code), '[]') from agency a join locality d on d.id = a.locality_id
  where (d.id = l.id or d.parent_id = l.id) and exists (select 1 from subject s where s.agency_id = a.id and s.state in ('owed', 'paused'))
    and not ${REACHED(`o.agency_id = a.id and o.role = 'focalPoint'`)}`;

const ADMINISTRATORS = `select count(distinct w.id)::int from agency a join office o on o.agency_id = a.id and o.role = 'administrator' and ${VALID('o')}
  join membership m on m.office_id = o.id and m.kind <> 'delegate' and ${VALID('m')} join person w on w.id = m.person_id and w.disabled_at is null
  where a.locality_id = l.id`;

/** How far these localities have been set up, as their administrator may see it. One statement. */
export function setUpOf(tx: Tx, localityIds: readonly Id[]): Promise<Omit<SetUp, 'unnamedFields'>[]> {
  return tx.query(
    `select l.id as "localityId", (${SIDES}) as sides, (${LEADS}) as "unreachedLeads", (${ADMINISTRATORS}) as administrators
     from locality l where l.id = any($1::uuid[]) order by l.code`,
    [localityIds, tx.today, partsOf(tx.today).year],
  );
}

export async function installationSetUp(tx: Tx): Promise<InstallationSetUp> {
  const [row] = await tx.query<Omit<InstallationSetUp, 'today'>>(
    `select (select jsonb_agg(jsonb_build_object('year', y.year, 'status', coalesce(c.status, 'missing')) order by y.year)
         from (values ($1::int), ($1::int + 1)) y(year) left join calendar_year c on c.year = y.year) as calendar,
       exists (select 1 from (select state from message order by id desc limit ${LATEST_MAILS}) latest where state = 'sent')
         and not exists (select 1 from alarm where name = 'mailServer' and seen_at > now() - interval '15 minutes') as "mailAccepted"`,
    [partsOf(tx.today).year],
  );
  return { ...(row as Omit<InstallationSetUp, 'today'>), today: tx.today };
}

/** By locality: which restricted fields no office sees there, in which agreements. Asked by the system: an administrator sees no such commitment. */
export async function unnamedFieldsOf(tx: Tx, localityIds: readonly Id[]): Promise<Map<Id, SetUp['unnamedFields']>> {
  const rows = await tx.query<{ localityId: Id; fields: SetUp['unnamedFields'] }>(
    `select p.locality_id as "localityId", jsonb_agg(distinct jsonb_build_object('agreement', g.code, 'field', ${named('f')})) as fields
     from party p join agreement g on g.id = p.agreement_id join commitment c on c.agreement_id = g.id
       join (select code, code as id, name_vi, name_en from field) f on f.code = c.restricted_field
     where p.locality_id = any($1::uuid[]) and not exists (
       select 1 from field_office x join office o on o.id = x.office_id and ${VALID('o')} join agency a on a.id = o.agency_id
       where x.field = f.code and a.locality_id = p.locality_id)
     group by p.locality_id`,
    [localityIds, tx.today],
  );
  return new Map(rows.map(({ localityId, fields }) => [localityId, fields]));
}
