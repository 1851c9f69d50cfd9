import { inBulk, type Run, uuid, uuidOf } from './bulk';

/** What provinces that have cooperated for years have in their database. */
export interface Country {
  /** Tasks, each with an assignment on both sides; a thousand of them in the first agreement. */
  tasks: number;
  /** Of the province with each other one, or of each with each other. */
  agreementsOf: 'oneProvince' | 'allProvinces';
}

const LARGE = ['task', 'assignment', 'subject', 'status_update', 'fact', 'message', 'review_line'];
const [FIRST, NEIGHBOURS, COMMITMENTS, OWN_AGENCIES, OTHER_AGENCIES] = [1000, 30, 40, 60, 4];
const LOCALITIES = NEIGHBOURS + 1;
const AGENCIES = OWN_AGENCIES + NEIGHBOURS * OTHER_AGENCIES;
const REVIEWS = 8;

/** Whom and what to look at. The first agency has some hundred open tasks; the review of the second agreement waits to be compiled. */
export const COUNTRY = {
  focalPoint: uuidOf('d'),
  coordinator: uuidOf('1d'),
  viceChair: uuidOf('2d'),
  committeeOffice: uuidOf('3d'),
  administrator: uuidOf('4d'),
  agreement: 'TT-001',
  largeAgreement: 'TT-003',
  collecting: uuidOf('26', REVIEWS),
  locked: uuidOf('26', 2 * REVIEWS),
  cycle: uuidOf('24'),
};

/** Thirty agreements of one province with thirty others, or of each of them, eight reviews of each, and who did what. */
export function fillWithCountry(run: Run, { tasks, agreementsOf }: Country): Promise<void> {
  const count = NEIGHBOURS * (agreementsOf === 'oneProvince' ? 1 : LOCALITIES);
  const statements = [...bodies, ...agreements(count), ...work(tasks, count), ...reviews(count), ...traces];
  return inBulk(
    run,
    LARGE,
    statements.map((sql) => [sql, []] as const),
  );
}

/** One office with its holder in the body of every locality. */
const office = (kind: string, agency: string, role: string, name: string) => [
  `insert into office (id, agency_id, role, title_vi, title_en)
   select ${uuid(`${kind}c`, 'n')}, ${uuid(`${agency}b`, 'n')}, '${role}', '${name}', '${name}' from generate_series(1, ${LOCALITIES}) n`,
  `insert into person (id, name, email, locality_id, created_at)
   select ${uuid(`${kind}d`, 'n')}, '${name} ' || n, '${role}' || n || '@bench.example', ${uuid('a', 'n')}, app_now() from generate_series(1, ${LOCALITIES}) n`,
  `insert into membership (id, person_id, office_id, valid_from)
   select ${uuid(`${kind}e`, 'n')}, ${uuid(`${kind}d`, 'n')}, ${uuid(`${kind}c`, 'n')}, '2020-01-01' from generate_series(1, ${LOCALITIES}) n`,
];
const body = (kind: string, code: string, name: string, of: string) =>
  `insert into agency (id, code, locality_id, name_vi, name_en, kind)
   select ${uuid(`${kind}b`, 'n')}, 'L' || n || '.${code}', ${uuid('a', 'n')}, '${name} ' || n, '${name} ' || n, '${of}' from generate_series(1, ${LOCALITIES}) n`;
/** Where an agency is: the first sixty in the province, four in each of the others. */
const LOCALITY_OF = `case when n <= ${OWN_AGENCIES} then 1 else 2 + (n - ${OWN_AGENCIES} - 1) / ${OTHER_AGENCIES} end`;

const bodies = [
  `insert into locality (id, code, name_vi, name_en, short_name_vi, short_name_en, kind)
   select ${uuid('a', 'n')}, 'L' || n, 'Tỉnh ' || n, 'Province ' || n, 'Tỉnh ' || n, 'Province ' || n, 'province' from generate_series(1, ${LOCALITIES}) n`,
  body('1', 'STC', 'Sở Tài chính', 'department'),
  body('2', 'UBND', 'Ủy ban nhân dân tỉnh', 'peoplesCommittee'),
  body('3', 'TTTU', 'Thường trực Tỉnh ủy', 'standingCommittee'),
  ...office('1', '1', 'coordinator', 'Đầu mối thường trực'),
  ...office('2', '2', 'viceChair', 'Phó Chủ tịch'),
  ...office('3', '3', 'committeeOffice', 'Văn phòng cấp ủy'),
  ...office('4', '2', 'administrator', 'Quản trị'),
  `insert into agency (id, code, locality_id, name_vi, name_en, kind)
   select ${uuid('b', 'n')}, 'S' || n, ${uuid('a', LOCALITY_OF)}, 'Sở số ' || n, 'Department ' || n, 'department' from generate_series(1, ${AGENCIES}) n`,
  `insert into office (id, agency_id, role, title_vi, title_en)
   select ${uuid('c', 'n')}, ${uuid('b', 'n')}, 'focalPoint', 'Cán bộ đầu mối', 'Focal point' from generate_series(1, ${AGENCIES}) n`,
  `insert into person (id, name, email, locality_id, created_at)
   select ${uuid('d', 'n')}, 'Cán bộ ' || n, 'p' || n || '@bench.example', ${uuid('a', LOCALITY_OF)}, app_now() from generate_series(1, ${AGENCIES}) n`,
  `insert into membership (id, person_id, office_id, valid_from)
   select ${uuid('e', 'n')}, ${uuid('d', 'n')}, ${uuid('c', 'n')}, '2020-01-01' from generate_series(1, ${AGENCIES}) n`,
];

/** Each province is party 1 of thirty agreements in a row; party 2 is each of the others in turn. */
const PARTY_OF = (agreement: string, party: string) =>
  `case ${party} when 1 then 1 + (${agreement} - 1) / ${NEIGHBOURS} else 1 + ((${agreement} - 1) / ${NEIGHBOURS} + 1 + (${agreement} - 1) % ${NEIGHBOURS}) % ${LOCALITIES} end`;
const CODE = (agreement: string) => `'TT-' || lpad((${agreement})::text, 3, '0')`;

const agreements = (count: number) => [
  `insert into agreement (id, code, title_vi, title_en, document_type, document_number, document_state, signed, signed_date, imported_at)
   select ${uuid('f', 'n')}, ${CODE('n')}, 'Chương trình hợp tác phát triển kinh tế - xã hội với Tỉnh ' || ${PARTY_OF('n', '2')},
     'Programme of cooperation with Province ' || ${PARTY_OF('n', '2')}, 'memorandum', n || '/BGN', 'signed', true, '2021-03-15', app_now() from generate_series(1, ${count}) n`,
  `insert into party (id, agreement_id, position, signed_locality_id, locality_id, coordinating_agency_id, overseeing_office_id, committee_agency_id)
   select ${uuid('10', '2 * n - 2 + p')}, ${uuid('f', 'n')}, p, ${uuid('a', 'l')}, ${uuid('a', 'l')}, ${uuid('1b', 'l')}, ${uuid('2c', 'l')}, ${uuid('3b', 'l')}
   from generate_series(1, ${count}) n, generate_series(1, 2) p, lateral (select ${PARTY_OF('n', 'p')} as l) x`,
  `insert into commitment (id, agreement_id, code, position, kind, is_commitment, title_vi, title_en, recurrence)
   select ${uuid('11', `(n - 1) * ${COMMITMENTS} + k`)}, ${uuid('f', 'n')}, ${CODE('n')} || '-' || lpad(k::text, 2, '0'), k, 'item', true,
     'Phối hợp, hỗ trợ thực hiện nội dung hợp tác thứ ' || k, 'Commitment ' || k, '{"kind":"ongoing"}'
   from generate_series(1, ${count}) n, generate_series(1, ${COMMITMENTS}) k`,
];

const agreementOf = (count: number) => `case when n <= ${FIRST} then 1 else 2 + (n - ${FIRST} - 1) % ${count - 1} end`;
const commitmentOf = (count: number) => `(g - 1) * ${COMMITMENTS} + 1 + (n / ${count}) % ${COMMITMENTS}`;
const OWN_AGENCY = `case when n % 12 = 0 then 1 else 1 + n % ${OWN_AGENCIES} end`;
const AGENCY = `case when l = 1 then ${OWN_AGENCY} else ${OWN_AGENCIES} + (l - 2) * ${OTHER_AGENCIES} + 1 + n % ${OTHER_AGENCIES} end`;
/** Most of the work is done: fifteen of a hundred tasks are open. */
const IS_OPEN = '(n * 7919) % 100 < 15';
const STATE = `case when not ${IS_OPEN} then 'done' else (array['in_progress','in_progress','not_started','in_progress','returned','submitted_as_done'])[1 + (n / 7 + p) % 6] end`;
const DUE = `case when n % 10 = 3 then null when ${IS_OPEN} then date '2026-10-15' + n % 300 else date '2021-06-01' + n % 1900 end`;

const work = (tasks: number, count: number) => [
  `insert into task (id, agreement_id, commitment_id, code, title, deliverable, kind, has_side, created_at)
   select ${uuid('12', 'n')}, ${uuid('f', 'g')}, ${uuid('11', commitmentOf(count))}, ${CODE('g')} || '/T' || n,
     'Tổ chức hội nghị xúc tiến đầu tư, kết nối cung cầu lần thứ ' || n, 'Báo cáo kết quả', case when n % 10 = 3 then 'ongoing' else 'dated' end, true, app_now()
   from generate_series(1, ${tasks}) n, lateral (select ${agreementOf(count)} as g) x`,
  `insert into assignment (id, task_id, agreement_id, party_id, lead_agency_id, state, progress, original_due_date, due_date, assigned_on, acknowledged_at,
     submitted_on, done_on, last_update_on, silent_since, obstacle_reported)
   select ${uuid('13', '2 * n - 2 + p')}, ${uuid('12', 'n')}, ${uuid('f', 'g')}, ${uuid('10', '2 * g - 2 + p')},
     ${uuid('b', AGENCY)}, state, case state when 'done' then 100 else n % 90 end, due, due,
     coalesce(due, '2026-06-01') - 120, '2021-01-10T00:00:00Z', case when state in ('done', 'submitted_as_done') then finished end,
     case state when 'done' then finished end, said, said, state <> 'done' and n % 9 = 0
   from generate_series(1, ${tasks}) n, generate_series(1, 2) p,
     lateral (select ${agreementOf(count)} as g, ${STATE} as state, ${DUE} as due) x, lateral (select ${PARTY_OF('g', 'p')} as l) z,
     lateral (select least(coalesce(due, '2025-01-01') - 10 + n % 14, '2026-11-20') as finished, date '2026-11-20' - n % 60 as said) y`,
  `insert into status_update (id, assignment_id, agency_id, state, progress, results, obstacles, recommendations, reported_on, reported_at)
   select ${uuid('29', 'row_number() over ()')}, a.id, a.lead_agency_id, 'in_progress', 40,
     'Đã phối hợp với các đơn vị tổ chức hội nghị, có 65 doanh nghiệp tham dự, ký 12 biên bản ghi nhớ; tiếp tục theo dõi việc thực hiện.',
     case when a.obstacle_reported then 'Kinh phí cấp chậm, nhân sự phụ trách thay đổi giữa kỳ.' else '' end, '',
     coalesce(a.done_on, '2026-10-01') - 30 * k, (coalesce(a.done_on, '2026-10-01') - 30 * k) + time '02:00'
   from assignment a, generate_series(1, case a.state when 'done' then 1 when 'not_started' then 0 else 3 end) k`,
  `insert into subject (id, kind, about_id, agreement_id, party_id, assignment_id, agency_id, name, owed_since, deadline, state, next_rung_on)
   select ${uuid('14', 'row_number() over ()')}, kind, a.id, a.agreement_id, a.party_id, a.id, a.lead_agency_id, 'Hội nghị', a.assigned_on,
     coalesce(a.due_date, a.silent_since), case a.state when 'done' then 'met' else 'owed' end, case when a.state <> 'done' then a.due_date end
   from assignment a, unnest(array['dueDate', 'stale']) kind where (kind = 'dueDate' and a.due_date is not null) or (kind = 'stale' and a.state <> 'done')`,
];

const LAST = `r % ${REVIEWS} = 0`;
const REVIEW_STATE = `case when not ${LAST} then 'concluded' when r = ${2 * REVIEWS} then 'locked' else 'collecting' end`;
/** Quarters that end in September 2026 and before; the last one of each agreement runs. */
const ENDS = `date '2026-12-14' - (${REVIEWS} - 1 - (r - 1) % ${REVIEWS}) * 91`;

const reviews = (count: number) => [
  `insert into review_cycle (id, agreement_id, name_vi, name_en)
   select ${uuid('24', 'n')}, ${uuid('f', 'n')}, 'Đánh giá hằng quý', 'Quarterly review' from generate_series(1, ${count}) n`,
  `insert into review_cycle_version (id, cycle_id, version, state, active_from, rhythm, stages, next_opening_on)
   select ${uuid('25', '2 * n - 2 + v')}, ${uuid('24', 'n')}, v, case v when 1 then 'retired' else 'active' end, case v when 1 then date '2022-01-01' else '2024-01-01' end,
     '{"every":3,"unit":"month","anchor":"2024-03-14"}', '{"opens":{"from":"periodEnd","workingDays":-15},"cutOff":{"from":"periodEnd"},"agencyDeadline":{"from":"periodEnd","workingDays":5},"coordinatorDeadline":{"from":"periodEnd","workingDays":8},"signature":{"from":"periodEnd","workingDays":10},"submission":{"from":"periodEnd","workingDays":12}}',
     case v when 2 then date '2027-02-20' end
   from generate_series(1, ${count}) n, generate_series(1, 2) v`,
  `insert into review (id, agreement_id, cycle_id, cycle_version_id, period_key, period_from, period_to, opens_on, cut_off_on, agency_deadline,
     coordinator_deadline, signature_deadline, submission_on, state, opened_at, locked_at)
   select ${uuid('26', 'r')}, ${uuid('f', 'g')}, ${uuid('24', 'g')}, ${uuid('25', '2 * g')}, (ends - 90) || '..' || ends, ends - 90, ends, ends - 25, ends, ends + 7, ends + 10,
     ends + 14, ends + 16, state, (ends - 25) + time '01:00', case when state <> 'collecting' then ends + time '01:00' end
   from generate_series(1, ${count * REVIEWS}) r, lateral (select (r - 1) / ${REVIEWS} + 1 as g, ${REVIEW_STATE} as state, ${ENDS} as ends) x`,
  `insert into review_side (id, review_id, party_id, state, locked_at)
   select ${uuid('27', 'row_number() over ()')}, r.id, p.id, r.state, r.locked_at from review r join party p on p.agreement_id = r.agreement_id`,
  `insert into review_line (id, review_id, assignment_id, party_id)
   select ${uuid('28', 'row_number() over (order by r.id, a.id)')}, r.id, a.id, a.party_id from review r join assignment a on a.agreement_id = r.agreement_id
   where case when r.state = 'concluded' then a.state = 'done' and right(a.id::text, 1) = right(r.id::text, 1) else a.state <> 'done' end`,
  `insert into status_update (id, assignment_id, review_id, agency_id, state, progress, results, obstacles, recommendations, reported_on, reported_at)
   select ${uuid('2a', 'row_number() over (order by l.id)')}, a.id, l.review_id, a.lead_agency_id, 'in_progress', 60,
     'Trong kỳ đã hoàn thành việc khảo sát tại 4 huyện, thống nhất danh mục 12 dự án kêu gọi đầu tư và gửi các sở liên quan góp ý.',
     case when a.obstacle_reported then 'Chưa thống nhất được mức kinh phí đóng góp của mỗi bên.' else '' end,
     case when a.obstacle_reported then 'Đề nghị hai bên họp trong tháng 12.' else '' end, r.cut_off_on - 5, (r.cut_off_on - 5) + time '03:00'
   from review_line l join review r on r.id = l.review_id join assignment a on a.id = l.assignment_id where right(l.id::text, 1) < 'a'`,
  `insert into subject (id, kind, about_id, agreement_id, party_id, assignment_id, review_id, agency_id, name, period_key, owed_since, deadline, state, next_rung_on)
   select ${uuid('15', 'row_number() over ()')}, 'statusUpdate', l.id, r.agreement_id, l.party_id, l.assignment_id, r.id, a.lead_agency_id, 'Cập nhật', r.period_key,
     r.opens_on, r.agency_deadline, case when u.id is null and r.state = 'collecting' then 'owed' else 'met' end, r.agency_deadline
   from review_line l join review r on r.id = l.review_id join assignment a on a.id = l.assignment_id
     left join status_update u on u.review_id = l.review_id and u.assignment_id = l.assignment_id`,
  `update assignment a set last_update_id = u.id
   from (select distinct on (assignment_id) assignment_id, id from status_update order by assignment_id, reported_at desc) u
   where u.assignment_id = a.id and a.state <> 'done'`,
  `insert into snapshot (id, review_id, version, figures, sha256, calendar_version, cycle_version_id, taken_at)
   select ${uuid('2b1', 'row_number() over ()')}, r.id, 1, '{}', 'a', '1', r.cycle_version_id, r.locked_at from review r where r.state = 'concluded'`,
  `insert into status_report (id, review_id, party_id, agreement_id, snapshot_id, version, state, content, sha256, number, issued_on, signed_at, compiled_at)
   select ${uuid('2c1', 'row_number() over ()')}, r.id, p.id, r.agreement_id, s.id, 1, 'signed', '{}', 'a', '12/BC-UBND', r.submission_on, r.locked_at, r.locked_at
   from review r join party p on p.agreement_id = r.agreement_id join snapshot s on s.review_id = r.id where r.state = 'concluded'`,
];

const traces = [
  `insert into fact (at, kind, person_id, office_id, actor_name, about_type, about_id, agreement_id, data)
   select u.reported_at, 'assignment.reported', m.person_id, o.id, 'Cán bộ', 'assignment', u.assignment_id, a.agreement_id, '{"state":"in_progress","progress":40}'
   from status_update u join assignment a on a.id = u.assignment_id join office o on o.agency_id = u.agency_id join membership m on m.office_id = o.id
   order by u.reported_at`,
  `insert into fact (at, kind, actor_name, about_type, about_id, agreement_id, locality_id, data)
   select '2026-11-01T00:00:00Z', 'reminder.issued', 'system', 'assignment', s.assignment_id, s.agreement_id, p.locality_id, '{"rung":"-3"}'
   from subject s join party p on p.id = s.party_id where s.kind = 'stale'`,
  `insert into message (id, key, kind, person_id, office_id, address, day, planned_at, not_before, state, settled, mime_id, subject, sent_at, attempts, reason)
   select ${uuid('30', 'n')}, 'daily ' || n, 'daily', ${uuid('d', 'k')}, ${uuid('c', 'k')}, 'p' || k || '@bench.example', day, day + time '00:00', day + time '00:30',
     case when n % 500 = 0 then 'bounced' else 'sent' end, true, '<' || n || '@bench>', 'Việc cần làm trong ngày', case when n % 500 <> 0 then day + time '00:31' end, 1,
     case when n % 500 = 0 then '550 no such user' end
   from generate_series(1, 100000) n, lateral (select 1 + n % ${AGENCIES} as k, date '2024-06-01' + n / 115 as day) x`,
  `insert into suppression (address, bounces, suppressed_at, last_reason) select 'p' || n || '@bench.example', 3, app_now(), '550' from generate_series(1, 20) n`,
];
