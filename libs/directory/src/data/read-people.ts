import type { Tx } from '@dondoc/database';
import { type Id, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { MyOffice, PersonView } from '../views';

/** $1: whether the reader is the system, $2: the reader's localities, $3: the day. People of a locality and of the districts under it. */
const PERSON = `select p.id, p.name, p.email, p.language, p.locality_id as "localityId", l.code as "localityCode", p.disabled_at is not null as disabled,
    p.mail_paused_until as "mailPausedUntil",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'officeId', o.id, 'role', o.role, 'titleVi', o.title_vi, 'titleEn', o.title_en,
        'agencyId', a.id, 'agencyCode', a.code, 'validFrom', m.valid_from, 'validTo', m.valid_to) order by m.valid_from, m.id)
      from membership m join office o on o.id = m.office_id join agency a on a.id = o.agency_id
      where m.person_id = p.id and (m.valid_to is null or m.valid_to >= $3)), '[]') as memberships
  from person p join locality l on l.id = p.locality_id
  where ($1 or l.id = any($2::uuid[]) or l.parent_id = any($2::uuid[]))`;

const reader = (tx: Tx): unknown[] => [tx.actor.isSystem, tx.actor.localityIds, tx.today];

export async function peoplePage(tx: Tx, page: Page): Promise<Paged<PersonView>> {
  const rows = await tx.query<PersonView>(`${PERSON} and ($4::uuid is null or p.id > $4) order by p.id limit $5`, [
    ...reader(tx),
    page.after ?? null,
    page.limit + 1,
  ]);
  return pageOf(rows, page.limit, (row) => row.id);
}

/** Everyone sees themselves, with or without an office. */
export async function personById(tx: Tx, id: Id): Promise<PersonView | undefined> {
  const [, localityIds, today] = reader(tx);
  const [row] = await tx.query<PersonView>(`${PERSON} and p.id = $4`, [
    tx.actor.isSystem || tx.actor.personId === id,
    localityIds,
    today,
    id,
  ]);
  return row;
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
