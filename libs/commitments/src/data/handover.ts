import { openTo, type Tx } from '@dondoc/database';
import type { Fact, Id } from '@dondoc/kernel';

export interface Move {
  fromId: Id;
  toId: Id;
  fromCode: string;
  toCode: string;
  /** Code of the succession. */
  succession: string;
}

/** Cooperating agencies after the move: each once, and never beside itself in the lead. */
const cooperatingAfter = (row: string, lead: string) =>
  `array(select distinct x from unnest(array_replace(${row}.cooperating_agency_ids, $1::uuid, $2::uuid)) x where x <> ${lead} order by x)`;
const leadAfter = (row: string, column: string) => `case when ${row}.${column} = $1 then $2::uuid else ${row}.${column} end`;

export interface MovedAssignment {
  fact: Fact;
  /** Whoever hands over is told of it, and counts it: it is not of a restricted field that they do not see. */
  isTold: boolean;
}

/** Open assignments go to the successor with every date as it is. */
export async function moveAssignments(tx: Tx, move: Move): Promise<MovedAssignment[]> {
  const moved = await tx.query<{
    id: Id;
    agreementId: Id;
    localityId: Id;
    as: string;
    task: string;
    title: string;
    deadline: string | null;
    isTold: boolean;
  }>(
    `update assignment a set lead_agency_id = ${leadAfter('o', 'lead_agency_id')}, version = o.version + 1,
       cooperating_agency_ids = ${cooperatingAfter('o', `(${leadAfter('o', 'lead_agency_id')})`)}
     from assignment o join task t on t.id = o.task_id join party p on p.id = o.party_id
     where a.id = o.id and o.state not in ('done', 'no_longer_applicable')
       and (o.lead_agency_id = $1 or o.cooperating_agency_ids @> array[$1::uuid])
     returning a.id, a.agreement_id as "agreementId", p.locality_id as "localityId", t.code as task, t.title, a.due_date as deadline,
       case when o.lead_agency_id = $1 then 'lead' else 'cooperating' end as "as", ${openTo(tx.actor, 'a')} as "isTold"`,
    [move.fromId, move.toId],
  );
  const { fromCode: fromAgency, toCode: toAgency, succession } = move;
  return moved
    .sort((one, other) => (one.task < other.task ? -1 : one.task > other.task ? 1 : one.id < other.id ? -1 : 1))
    .map(({ id, agreementId, localityId, isTold, ...told }) => ({
      isTold,
      fact: {
        kind: 'assignment.handedOver',
        about: { type: 'assignment', id },
        agreementId,
        localityId,
        data: { ...told, agency: told.as === 'lead' ? toAgency : undefined, fromAgency, toAgency, succession },
      },
    }));
}

/** What is owed goes along, and is counted as far as whoever hands over is told of it; its deadline stays, and the next sweep looks at it again because somebody else owes it now. */
export async function moveSubjects(tx: Tx, move: Move, assignmentIds: readonly Id[]): Promise<number> {
  const moved = await tx.query<{ isTold: boolean }>(
    `update subject s set agency_id = ${leadAfter('s', 'agency_id')},
       cooperating_agency_ids = ${cooperatingAfter('s', `(${leadAfter('s', 'agency_id')})`)},
       next_rung_on = case when s.state = 'owed' and s.agency_id = $1 then $4::date else s.next_rung_on end
     where (s.agency_id = $1 and s.state in ('owed', 'paused')) or (s.assignment_id = any($3::uuid[]) and s.state <> 'closed')
     returning ${openTo(tx.actor, 's')} as "isTold"`,
    [move.fromId, move.toId, assignmentIds, tx.today],
  );
  return moved.filter(({ isTold }) => isTold).length;
}

const PARTY_COLUMNS = {
  coordinatingAgency: 'coordinating_agency_id',
  committeeAgency: 'committee_agency_id',
  locality: 'locality_id',
} as const;

/** The sides on which the body coordinated, was reported to, or was the locality itself. */
export async function moveParties(tx: Tx, what: keyof typeof PARTY_COLUMNS, move: Move): Promise<Fact[]> {
  const column = PARTY_COLUMNS[what];
  const moved = await tx.query<{ id: Id; agreementId: Id; localityId: Id }>(
    `with moved as (update party set ${column} = $2 where ${column} = $1 returning id, agreement_id, locality_id)
     select m.id, m.agreement_id as "agreementId", m.locality_id as "localityId" from moved m join agreement g on g.id = m.agreement_id order by g.code`,
    [move.fromId, move.toId],
  );
  const data = { what, from: move.fromCode, to: move.toCode, succession: move.succession };
  return moved.map(({ id, agreementId, localityId }) => ({
    kind: 'party.handedOver',
    about: { type: 'party', id },
    agreementId,
    localityId,
    data,
  }));
}

/** A side is overseen by whoever goes on with the office's work. */
export async function moveOverseers(tx: Tx, offices: readonly { fromId: Id; toId: Id }[]): Promise<void> {
  await tx.query(
    `update party p set overseeing_office_id = m.to_id from unnest($1::uuid[], $2::uuid[]) as m(from_id, to_id) where p.overseeing_office_id = m.from_id`,
    [offices.map((office) => office.fromId), offices.map((office) => office.toId)],
  );
}

/** Agreements of which the two bodies are different sides: one locality cannot be both. */
export async function agreementsBetween(tx: Tx, move: Move): Promise<string[]> {
  const rows = await tx.query<{ code: string }>(
    `select g.code from agreement g where exists (select 1 from party p where p.agreement_id = g.id and p.locality_id = $1)
       and exists (select 1 from party p where p.agreement_id = g.id and p.locality_id = $2) order by g.code`,
    [move.fromId, move.toId],
  );
  return rows.map((row) => row.code);
}
