import type { Tx } from '@dondoc/database';
import type { Id, Language, LocalDate, Words } from '@dondoc/kernel';
import type { LinkStanding, MailLink } from '../domain/link';
import { LinkTokens, type OpenedLink } from '../link-tokens';
import type { UnsubscribeView } from '../views';

/** The tokens of this installation. */
export async function linkTokens(tx: Tx): Promise<LinkTokens> {
  const [row] = await tx.query<{ secret: string }>('select secret from link_secret');
  if (!row) throw new Error('The secret for links in mails is missing: run the migrations.');
  return new LinkTokens(row.secret);
}

/** What a link is about, as it stands now. */
export interface LinkMatter extends Omit<LinkStanding, 'holds' | 'leads'> {
  assignmentId: Id;
  leadAgencyId: Id;
  restrictedField: string | null;
  name: string;
  agreement: Words;
  agreementCode: string;
  agency: Words;
  office: Words;
  officeAgency: Words;
  person: string;
  language: Language;
  periodKey: string | null;
  deadline: LocalDate | null;
}

export async function linkMatter(tx: Tx, link: OpenedLink): Promise<LinkMatter | undefined> {
  const names = (table: string, column = 'name') => `jsonb_build_object('vi', ${table}.${column}_vi, 'en', ${table}.${column}_en)`;
  const [row] = await tx.query<LinkMatter>(
    `select a.id as "assignmentId", a.lead_agency_id as "leadAgencyId", a.restricted_field as "restrictedField", a.state as "assignmentState", a.acknowledged_at as "acknowledgedAt", t.title as name,
       ${names('g', 'title')} as agreement, g.code as "agreementCode", ${names('l')} as agency, ${names('o', 'title')} as office,
       ${names('og')} as "officeAgency", p.name as person, p.language, s.period_key as "periodKey", s.state as "subjectState",
       coalesce(s.deadline, a.due_date) as deadline, u.used_at as "usedAt"
     from (select $1::uuid as about_id, $2 as deed) k
       left join subject s on s.id = k.about_id and s.kind = 'statusUpdate' and k.deed = 'nothingNew'
       join assignment a on a.id = case k.deed when 'nothingNew' then s.assignment_id else k.about_id end
       join task t on t.id = a.task_id join agreement g on g.id = a.agreement_id join agency l on l.id = a.lead_agency_id
       join office o on o.id = $4 join agency og on og.id = o.agency_id join person p on p.id = $3
       left join link_use u on u.link = $5`,
    [link.aboutId, link.deed, link.personId, link.officeId, link.key],
  );
  return row;
}

/** Notes the use; false where the link was used before. Two at the same moment wait for each other. */
export async function useLink(tx: Tx, { key, deed, aboutId, personId, officeId }: MailLink & { key: string }): Promise<boolean> {
  const rows = await tx.query(
    `insert into link_use (link, deed, about_id, person_id, office_id, used_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning link`,
    [key, deed, aboutId, personId, officeId, tx.now],
  );
  return rows.length > 0;
}

export async function isMet(tx: Tx, subjectId: Id): Promise<boolean> {
  const rows = await tx.query(`select 1 from subject where id = $1 and state = 'met'`, [subjectId]);
  return rows.length > 0;
}

export async function personOfLink(tx: Tx, personId: Id): Promise<(UnsubscribeView & { id: Id }) | undefined> {
  const [row] = await tx.query<UnsubscribeView & { id: Id }>(
    'select id, name, language, reminders_muted_at is null as reminders from person where id = $1',
    [personId],
  );
  return row;
}
