import { uuidOf as one, type Run, uuid } from './bulk';
import { fillWithCrowd } from './crowd';

const [LOCALITY, AGREEMENT, PARTY] = [one('a'), one('f'), one('10')];
const [COMMITTEE, PEOPLES_COMMITTEE, OVERSEER, CYCLE, VERSION] = [one('20'), one('21'), one('22'), one('24'), one('25')];
const REVIEW = one('26');

/** A review of so many lines that its only side has locked: each with an update, some of them overdue or finished. @returns its id */
export async function fillWithReview(run: Run, { lines, agencies }: { lines: number; agencies: number }): Promise<string> {
  await fillWithCrowd(run, { agencies, subjects: lines, due: 0, dueDate: '2026-11-25' });
  for (const [sql, parameters] of statements(lines)) await run(sql, parameters);
  return REVIEW;
}

function statements(lines: number): [string, unknown[]][] {
  return [
    [
      `insert into agency (id, code, locality_id, name_vi, name_en, kind) values
         ('${COMMITTEE}', 'BA.TTTU', '${LOCALITY}', 'Thường trực Tỉnh ủy A', 'Standing Committee of A', 'standingCommittee'),
         ('${PEOPLES_COMMITTEE}', 'BA.UBND', '${LOCALITY}', 'Ủy ban nhân dân tỉnh A', 'People''s Committee of A', 'peoplesCommittee')`,
      [],
    ],
    [
      `insert into office (id, agency_id, role, title_vi, title_en, mailbox) values
         ('${OVERSEER}', '${PEOPLES_COMMITTEE}', 'viceChair', 'Phó Chủ tịch', 'Vice-Chair', null),
         ('${one('23')}', '${COMMITTEE}', 'committeeOffice', 'Văn phòng', 'Office', 'van-thu@bench.example')`,
      [],
    ],
    [`update party set committee_agency_id = '${COMMITTEE}', overseeing_office_id = '${OVERSEER}' where id = '${PARTY}'`, []],
    [`insert into review_cycle (id, agreement_id, name_vi, name_en) values ('${CYCLE}', '${AGREEMENT}', 'Theo quý', 'Quarterly')`, []],
    [
      `insert into review_cycle_version (id, cycle_id, version, state, active_from, rhythm, stages)
       values ('${VERSION}', '${CYCLE}', 1, 'retired', '2026-01-01', '{}', '{}')`,
      [],
    ],
    [
      `insert into review (id, agreement_id, cycle_id, cycle_version_id, period_key, period_from, period_to, opens_on, cut_off_on, agency_deadline,
         coordinator_deadline, signature_deadline, submission_on, state, opened_at, locked_at)
       values ('${REVIEW}', '${AGREEMENT}', '${CYCLE}', '${VERSION}', '2026-Q4', '2026-09-15', '2026-12-14', '2026-10-20', '2026-11-20', '2026-11-25',
         '2026-11-30', '2026-12-02', '2026-12-03', 'locked', app_now(), app_now())`,
      [],
    ],
    [
      `insert into review_side (id, review_id, party_id, state, locked_at) values ('${one('27')}', '${REVIEW}', '${PARTY}', 'locked', app_now())`,
      [],
    ],
    [
      `insert into review_line (id, review_id, assignment_id, party_id)
       select ${uuid('28', 'n')}, '${REVIEW}', ${uuid('13', 'n')}, '${PARTY}' from generate_series(1, $1) n`,
      [lines],
    ],
    [
      `insert into status_update (id, assignment_id, review_id, agency_id, state, progress, results, obstacles, recommendations, reported_on, reported_at)
       select ${uuid('29', 'n')}, a.id, '${REVIEW}', a.lead_agency_id, 'in_progress', n % 90,
         'Đã phối hợp với các đơn vị tổ chức hội nghị lần thứ ' || n || ', có 65 doanh nghiệp tham dự, ký 12 biên bản ghi nhớ; tiếp tục theo dõi việc thực hiện.',
         case when n % 5 = 0 then 'Kinh phí cấp chậm, nhân sự phụ trách thay đổi giữa kỳ.' else '' end,
         case when n % 25 = 0 then 'Đề nghị bố trí kinh phí năm 2027.' else '' end, '2026-11-10', '2026-11-10T02:00:00Z'
       from generate_series(1, $1) n join assignment a on a.id = ${uuid('13', 'n')}`,
      [lines],
    ],
    [`update assignment set due_date = '2026-10-30', original_due_date = '2026-10-30' where right(id::text, 1) in ('1', '7')`, []],
    [
      `update assignment set state = 'done', submitted_on = '2026-11-02', done_on = '2026-11-03', progress = 100 where right(id::text, 1) in ('7', '9')`,
      [],
    ],
  ];
}
