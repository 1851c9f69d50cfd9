import type { Tx } from '@dondoc/database';
import type { Id, Language, LocalDate, Role } from '@dondoc/kernel';
import type { DigestWhenEmpty, MailTime } from '../domain/person';
import type { MemberOfOffice } from '../domain/readers';
import { type Want, wantedOffices } from './wanted-offices';

export interface OfficeFound {
  /** The position in the list of wants. */
  want: number;
  officeId: Id;
  agencyId: Id;
  localityId: Id;
  role: Role;
  titleVi: string;
  titleEn: string;
  mailbox: string | null;
}

export interface Holder {
  want: number;
  officeId: Id;
  agencyId: Id;
  localityId: Id;
  role: Role;
  personId: Id;
  name: string;
  email: string;
  language: Language;
  /** The last day of the person's own pause, where one is set. */
  mailPausedUntil: LocalDate | null;
  /** Wants no reminders. */
  remindersMuted: boolean;
  digestWhenEmpty: DigestWhenEmpty;
  /** When the person wants the mail of the day; null: as soon as mails leave. */
  mailTime: MailTime | null;
}

const OFFICE = `v.want, v.id as "officeId", v.agency_id as "agencyId", a.locality_id as "localityId", v.role`;

const PERSON = `p.id as "personId", p.name, p.email, p.language, p.mail_paused_until as "mailPausedUntil",
  p.reminders_muted_at is not null as "remindersMuted", p.digest_when_empty as "digestWhenEmpty", p.mail_time as "mailTime"`;

const HELD = `from valid v join agency a on a.id = v.agency_id
  join membership m on m.office_id = v.id and m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1)
  join person p on p.id = m.person_id and p.disabled_at is null`;

/** Who holds the wanted offices today: people not disabled, membership and office valid on `tx.today`. One query; a person comes once per want and office. */
export async function holdersOf(tx: Tx, wants: readonly Want[]): Promise<Holder[]> {
  return ask<Holder>(tx, wants, `select distinct ${OFFICE}, ${PERSON} ${HELD} order by v.want, "officeId", "personId"`);
}

/** As {@link holdersOf}, once per membership, with what decides who reads. */
export async function membersOfOffices(tx: Tx, wants: readonly Want[]): Promise<(Holder & MemberOfOffice)[]> {
  const away = `(select max(b.to_date) from absence b where b.person_id = p.id and $1 between b.from_date and b.to_date)`;
  return ask(
    tx,
    wants,
    `select ${OFFICE}, ${PERSON}, m.kind, p.delegate_mail as "delegateMail", ${away} as "absentUntil" ${HELD} order by v.want, "officeId", "personId", m.kind`,
  );
}

/** The wanted offices that are valid on `tx.today`, held by somebody or not. */
export async function officesOf(tx: Tx, wants: readonly Want[]): Promise<OfficeFound[]> {
  return ask<OfficeFound>(
    tx,
    wants,
    `select ${OFFICE}, v.title_vi as "titleVi", v.title_en as "titleEn", v.mailbox
     from valid v join agency a on a.id = v.agency_id order by v.want, "officeId"`,
  );
}

/** Asks once for wants that are alike (a hundred subjects of one agency) and gives each its own rows. */
async function ask<Row extends { want: number }>(tx: Tx, wants: readonly Want[], select: string): Promise<Row[]> {
  const alike = new Map<string, { want: Want; positions: number[] }>();
  for (const [position, want] of wants.entries()) {
    const key = JSON.stringify([want.officeId, want.agencyId, want.localityId, want.role]);
    const group = alike.get(key);
    if (group) group.positions.push(position);
    else alike.set(key, { want, positions: [position] });
  }
  const groups = [...alike.values()];
  const found = wantedOffices(groups.map((group) => group.want));
  if (!found) return [];
  const valid = `select * from (${found.sql}) found where (valid_from is null or valid_from <= $1) and (valid_to is null or valid_to >= $1)`;
  const rows = await tx.query<Row>(`with valid as (${valid}) ${select}`, [tx.today, ...found.parameters]);
  const answer = rows.flatMap((row) => (groups[row.want]?.positions ?? []).map((want) => ({ ...row, want })));
  return answer.sort((a, b) => a.want - b.want);
}
