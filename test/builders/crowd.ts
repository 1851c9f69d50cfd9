import { inBulk, type Run, uuid, uuidOf } from './bulk';

export interface Crowd {
  /** Agencies, each with one focal point and an address of its own. */
  agencies: number;
  /** Tasks with an assignment and a due date each. */
  subjects: number;
  /** How many of them reach their last reminder on `today`; the others are far away. */
  due: number;
  /** The due date of those: the working day after `today`. */
  dueDate: string;
}

/** One locality with one agreement. */
export const fillWithCrowd = (run: Run, crowd: Crowd): Promise<void> => inBulk(run, ['task', 'assignment', 'subject'], statements(crowd));

/** Somebody who coordinates the crowd's agreement and hears of what is asked for. @returns the address */
export async function addCoordinator(run: Run): Promise<string> {
  const email = 'coordinator@bench.example';
  const [agency, office, person, membership] = ['1b', '1c', '1d', '1e'].map(one);
  await run(
    `insert into agency (id, code, locality_id, name_vi, name_en, kind) values ($1, 'BA.STC', $2, 'Sở Tài chính', 'Department of Finance', 'department')`,
    [agency, one('a')],
  );
  await run(
    `insert into office (id, agency_id, role, title_vi, title_en) values ($1, $2, 'coordinator', 'Cơ quan đầu mối', 'Coordinator')`,
    [office, agency],
  );
  await run(`insert into person (id, name, email, locality_id, created_at) values ($1, 'Đầu mối', $2, $3, app_now())`, [
    person,
    email,
    one('a'),
  ]);
  await run(`insert into membership (id, person_id, office_id, valid_from) values ($1, $2, $3, '2020-01-01')`, [
    membership,
    person,
    office,
  ]);
  await run('update party set coordinating_agency_id = $1 where id = $2', [agency, one('10')]);
  return email;
}

const one = (kind: string) => uuidOf(kind);

function statements({ agencies, subjects, due, dueDate }: Crowd): [string, unknown[]][] {
  return [
    [
      `insert into locality (id, code, name_vi, name_en, short_name_vi, short_name_en, kind)
       values ('${one('a')}', 'BA', 'Tỉnh A', 'Province A', 'A', 'A', 'province')`,
      [],
    ],
    [
      `insert into agency (id, code, locality_id, name_vi, name_en, kind)
       select ${uuid('b', 'n')}, 'BA.' || n, '${one('a')}', 'Sở số ' || n, 'Department ' || n, 'department' from generate_series(1, $1) n`,
      [agencies],
    ],
    [
      `insert into office (id, agency_id, role, title_vi, title_en)
       select ${uuid('c', 'n')}, ${uuid('b', 'n')}, 'focalPoint', 'Cán bộ đầu mối', 'Focal point' from generate_series(1, $1) n`,
      [agencies],
    ],
    [
      `insert into person (id, name, email, locality_id, created_at)
       select ${uuid('d', 'n')}, 'Cán bộ ' || n, 'p' || n || '@bench.example', '${one('a')}', app_now() from generate_series(1, $1) n`,
      [agencies],
    ],
    [
      `insert into membership (id, person_id, office_id, valid_from)
       select ${uuid('e', 'n')}, ${uuid('d', 'n')}, ${uuid('c', 'n')}, '2020-01-01' from generate_series(1, $1) n`,
      [agencies],
    ],
    [
      `insert into agreement (id, code, title_vi, title_en, document_type, document_state, imported_at)
       values ('${one('f')}', 'BENCH', 'Thỏa thuận đo tải', 'Load agreement', 'memorandum', 'signed', app_now())`,
      [],
    ],
    [
      `insert into party (id, agreement_id, position, signed_locality_id, locality_id)
       values ('${one('10')}', '${one('f')}', 1, '${one('a')}', '${one('a')}')`,
      [],
    ],
    [
      `insert into commitment (id, agreement_id, code, position, kind, is_commitment, title_vi, title_en, recurrence)
       values ('${one('11')}', '${one('f')}', 'BENCH-1', 1, 'content', true, 'Nội dung', 'Content', '{"kind":"none"}')`,
      [],
    ],
    [
      `insert into task (id, agreement_id, commitment_id, code, title, kind, created_at)
       select ${uuid('12', 'n')}, '${one('f')}', '${one('11')}', 'BENCH-1/T' || n, 'Nhiệm vụ số ' || n, 'dated', app_now() from generate_series(1, $1) n`,
      [subjects],
    ],
    [
      `insert into assignment (id, task_id, agreement_id, party_id, lead_agency_id, state, original_due_date, due_date, assigned_on)
       select ${uuid('13', 'n')}, ${uuid('12', 'n')}, '${one('f')}', '${one('10')}', ${uuid('b', '1 + n % $2')}, 'in_progress', day, day, '2026-01-05'
       from generate_series(1, $1) n, lateral (select case when n <= $3 then $4::date else $4::date + 200 + n % 500 end as day) d`,
      [subjects, agencies, due, dueDate],
    ],
    [
      `insert into subject (id, kind, about_id, agreement_id, party_id, assignment_id, agency_id, name, owed_since, deadline, state, next_rung_on)
       select ${uuid('14', 'n')}, 'dueDate', a.id, a.agreement_id, a.party_id, a.id, a.lead_agency_id, 'Nhiệm vụ số ' || n, a.assigned_on, a.due_date, 'owed',
         case when n <= $2 then app_today() else a.due_date - 21 end
       from generate_series(1, $1) n join assignment a on a.id = ${uuid('13', 'n')}`,
      [subjects, due],
    ],
  ];
}
