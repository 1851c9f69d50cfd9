type Sql = (sql: string) => Promise<Record<string, unknown>[]>;

/**
 * What people did without saying for which office, by kind. What they do about themselves they do for none: sign in and out, choose a password
 * or their mails, look after their own absence.
 */
export async function deedsForNoOffice(sql: Sql): Promise<unknown[]> {
  return sql(
    `select distinct f.kind from fact f left join absence a on f.about_type = 'absence' and a.id = f.about_id
     where f.person_id is not null and f.office_id is null
       and not (f.about_type = 'person' and f.about_id = f.person_id) and a.person_id is distinct from f.person_id order by 1`,
  );
}

/** How many deeds of people stand in the journal: a check of none would see nothing. */
export async function deedsOfPeople(sql: Sql): Promise<number> {
  const [row] = await sql('select count(distinct kind)::int as kinds from fact where person_id is not null');
  return Number(row?.kinds);
}
