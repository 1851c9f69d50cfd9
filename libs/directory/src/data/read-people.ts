import type { Tx } from '@dondoc/database';
import { type Id, type Page, type Paged, pageOf, type Role } from '@dondoc/kernel';
import type { MembershipView, MyOffice, PersonDetail, PersonView } from '../views';

export interface PeopleFilter {
  /** In the name or the address. */
  q?: string;
  /** Who holds an office of this role today. */
  role?: Role;
  agencyId?: Id;
  /** Those without an office and those who never signed in: without the disabled. Who signed in is for administrators to know. */
  standing?: 'withoutOffice' | 'disabled' | 'neverSignedIn';
}

const membershipsThat = (are: string) => `coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'officeId', o.id, 'role', o.role, 'titleVi', o.title_vi, 'titleEn', o.title_en,
        'agencyId', a.id, 'agencyCode', a.code, 'agencyNameVi', a.name_vi, 'agencyNameEn', a.name_en,
        'validFrom', m.valid_from, 'validTo', m.valid_to) order by m.valid_from, m.id)
      from membership m join office o on o.id = m.office_id join agency a on a.id = o.agency_id
      where m.person_id = p.id and ${are}), '[]')`;

const SIGNED_IN = `from fact f where f.about_id = p.id and f.kind = 'session.started'`;
const ADMINISTERED = `($1 or l.id = any($4::uuid[]) or l.parent_id = any($4::uuid[]))`;
const HELD = `from membership m join office o on o.id = m.office_id
  where m.person_id = p.id and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $3)
    and (o.valid_from is null or o.valid_from <= $3) and (o.valid_to is null or o.valid_to >= $3)`;

/** $1: whether the reader is the system, $2: the reader's localities, $3: the day, $4: the localities that the reader administers. */
const PERSON = `select p.id, p.name, p.email, p.language, p.locality_id as "localityId", l.code as "localityCode", p.disabled_at is not null as disabled,
    p.mail_paused_until as "mailPausedUntil",
    case when ${ADMINISTERED} then (select f.at ${SIGNED_IN} order by f.id desc limit 1) end as "signedInAt",
    ${membershipsThat('(m.valid_to is null or m.valid_to >= $3)')} as memberships
  from person p join locality l on l.id = p.locality_id
  where ($1 or l.id = any($2::uuid[]) or l.parent_id = any($2::uuid[]))`;

const reader = (tx: Tx): unknown[] => [
  tx.actor.isSystem,
  tx.actor.localityIds,
  tx.today,
  tx.actor.holding('administrator').map((office) => office.localityId),
];

/** People of a locality and of the districts under it, by id. */
export async function peoplePage(tx: Tx, filter: PeopleFilter, page: Page): Promise<Paged<PersonView>> {
  const rows = await tx.query<PersonView>(
    `${PERSON}
       and ($5::text is null or position(plain($5) in plain(p.name || ' ' || p.email)) > 0)
       and ($6::text is null or exists (select 1 ${HELD} and o.role = $6)) and ($7::uuid is null or exists (select 1 ${HELD} and o.agency_id = $7))
       and case $8::text when 'disabled' then p.disabled_at is not null
         when 'withoutOffice' then p.disabled_at is null and not exists (select 1 ${HELD})
         when 'neverSignedIn' then p.disabled_at is null and ${ADMINISTERED} and not exists (select 1 ${SIGNED_IN}) else true end
       and ($9::uuid is null or p.id > $9) order by p.id limit $10`,
    [
      ...reader(tx),
      filter.q ?? null,
      filter.role ?? null,
      filter.agencyId ?? null,
      filter.standing ?? null,
      page.after ?? null,
      page.limit + 1,
    ],
  );
  return pageOf(rows, page.limit, (row) => row.id);
}

/** Everyone sees themselves, with or without an office. With what they held before. */
export async function personById(tx: Tx, id: Id): Promise<PersonDetail | undefined> {
  const [isSystem, ...others] = reader(tx);
  const [person] = await tx.query<PersonView>(`${PERSON} and p.id = $5`, [isSystem || tx.actor.personId === id, ...others, id]);
  if (!person) return undefined;
  const [row] = await tx.query<{ past: MembershipView[] }>(
    `select ${membershipsThat('m.valid_to < $2')} as past from person p where p.id = $1`,
    [id, tx.today],
  );
  return { ...person, past: row?.past ?? [] };
}

/** The offices that the actor holds today; those in one’s own right and in one’s own locality come first. */
export async function myOffices(tx: Tx): Promise<MyOffice[]> {
  return tx.query<MyOffice>(
    `select o.id as "officeId", o.role, m.kind, o.title_vi as "titleVi", o.title_en as "titleEn",
       jsonb_build_object('id', a.id, 'code', a.code, 'nameVi', a.name_vi, 'nameEn', a.name_en) as agency,
       jsonb_build_object('id', l.id, 'code', l.code, 'nameVi', l.short_name_vi, 'nameEn', l.short_name_en) as locality
     from membership m join office o on o.id = m.office_id join agency a on a.id = o.agency_id join locality l on l.id = a.locality_id
     where m.person_id = $1 and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
       and (o.valid_from is null or o.valid_from <= $2) and (o.valid_to is null or o.valid_to >= $2)
     order by m.kind = 'holder' desc, l.id = (select p.locality_id from person p where p.id = $1) desc, m.valid_from, o.id`,
    [tx.actor.personId, tx.today],
  );
}
