import { mkdirSync, writeFileSync } from 'node:fs';
import { shippedCalendar as calendar } from '../test/shipped-calendar';
import { dailyPage } from './compose/daily-page';
import { digestPage } from './compose/digest-page';
import { written } from './compose/written';
import { dailyItems, type RemindedOf } from './domain/daily-items';
import { digestOf } from './domain/digest';
import { DEFAULT_LADDERS } from './domain/ladder';
import { whatComesNext } from './domain/what-comes-next';
const w = (vi: string, en = vi) => ({ vi, en });
const base: RemindedOf = { reminderId: 'r', subjectId: 's', kind: 'reminder', subjectKind: 'statusUpdate', agreementId: 'g', agreement: w('Biên bản ghi nhớ hợp tác phát triển kinh tế - xã hội giữa thành phố Hà Nội và tỉnh Nghệ An', 'Memorandum on cooperation between Hanoi and Nghe An'), agreementCode: 'HN-NA-2019', name: 'Tổ chức hội nghị kết nối đầu tư, thương mại Hà Nội – Nghệ An', periodKey: '2025', deadline: '2026-02-23', owedSince: '2026-01-05', assignmentId: '01999999-0000-7000-8000-000000000001', reviewId: null, agencyId: 'SCT', agency: w('Sở Công Thương thành phố Hà Nội', 'Hanoi Department of Industry and Trade'), role: 'focalPoint', officeAgencyId: 'SCT', office: w('Cán bộ đầu mối', 'Focal point'), officeAgency: w('Sở Công Thương thành phố Hà Nội', 'Hanoi Department of Industry and Trade') };
it('writes samples', () => {
  mkdirSync('/tmp/f-samples', { recursive: true });
  const put = (name: string, page: Parameters<typeof written>[0]) => { const m = written(page, { publicUrl: 'http://localhost:3000' }); writeFileSync(`/tmp/f-samples/${name}.html`, m.html); writeFileSync(`/tmp/f-samples/${name}.txt`, `Subject: ${m.subject}\n\n${m.text}`); };
  const list: RemindedOf[] = [
    { ...base, subjectId: '1' },
    { ...base, subjectId: '2', subjectKind: 'dueDate', periodKey: null, deadline: '2026-02-05', name: 'Mở điểm bán nông sản Nghệ An tại Hà Nội', kind: 'overdue' },
    { ...base, subjectId: '3', subjectKind: 'dueDate', periodKey: null, deadline: '2026-03-04', name: 'Xây dựng chương trình kích cầu du lịch hai chiều', agencyId: 'SDL', agency: w('Sở Du lịch thành phố Hà Nội', 'Hanoi Department of Tourism') },
    { ...base, subjectId: '4', deadline: '2026-02-26', agreementId: 'h', agreementCode: 'HN-LDG-2023', agreement: w('Thỏa thuận hợp tác giữa thành phố Hà Nội và tỉnh Lâm Đồng giai đoạn 2023–2025', 'Agreement Hanoi – Lam Dong 2023–2025'), periodKey: '2026-Q1' },
  ];
  for (const language of ['vi', 'en'] as const) {
    const items = dailyItems(list, calendar, '2026-02-23');
    const next = new Map(list.map((one) => [one.subjectId, whatComesNext(one, DEFAULT_LADDERS[one.subjectKind], calendar, '2026-02-23') as never]));
    put(`daily-${language}`, dailyPage({ language, name: 'Nguyễn Văn A', day: '2026-02-23', late: true, items, publicUrl: 'http://localhost:3000', next }));
    const vc = dailyItems([{ ...base, kind: 'escalation', role: 'viceChair', deadline: '2026-02-05', office: w('Phó Chủ tịch UBND thành phố', 'Vice-Chair'), officeAgency: w('Ủy ban nhân dân thành phố Hà Nội', 'Hanoi People’s Committee'), officeAgencyId: 'UBND' }, { ...base, subjectId: '9', subjectKind: 'signature', role: 'viceChair', name: 'x', assignmentId: null, reviewId: 'rv', deadline: '2026-02-24', agencyId: 'UBND', officeAgencyId: 'UBND' }], calendar, '2026-02-23');
    put(`vicechair-${language}`, dailyPage({ language, name: 'Trần Thị B', day: '2026-02-23', late: false, items: vc, publicUrl: 'http://localhost:3000', next: new Map() }));
    const row = { assignmentId: 'a', agreementId: 'g', name: base.name, agreement: base.agreement, agency: base.agency, state: 'in_progress', timeliness: 'overdue', deadline: '2026-02-05', assignedOn: '2026-01-05', acknowledged: true, lastUpdateOn: '2026-02-02', locality: w('Hà Nội', 'Hanoi'), others: [] };
    const content = digestOf([row, { ...row, name: 'Mở điểm bán nông sản Nghệ An tại Hà Nội', deadline: '2026-01-20' }, { ...row, timeliness: 'doneOnTime', state: 'done', others: [{ state: 'not_started', locality: w('Nghệ An') }] }, { ...row, timeliness: 'inTerm', lastUpdateOn: null, acknowledged: false }, { ...row, timeliness: 'inTerm', lastUpdateOn: '2025-06-01' }], { extensions: [{ id: 'e', name: row.name, agreement: row.agreement, agency: row.agency, date: '2026-02-27', to: '2026-04-30' }], recommendations: [{ id: 'e', name: row.name, agreement: row.agreement, agency: row.agency, text: 'Đề nghị UBND hai địa phương bố trí kinh phí năm 2026.' }], signatures: [{ id: 'r', name: base.agreement.vi, agreement: base.agreement, date: '2026-02-24', periodKey: '2025' }], listed: [], coming: [{ id: 'r', name: base.agreement.vi, agreement: base.agreement, date: '2026-03-02', periodKey: '2026-Q1', stage: 'submission' }], reviews: [{ id: 'r', name: 'x', agreement: base.agreement, date: '2026-03-02', periodKey: '2026-Q1' }] }, { day: '2026-02-23', kind: 'weekly', previous: { day: '2026-02-09', counts: { doneOnTime: 0, doneLate: 0, inTerm: 3, overdue: 1 } } }, calendar);
    put(`digest-${language}`, digestPage({ content, language, reader: { name: 'Trần Thị B', isViceChair: true, office: 'Phó Chủ tịch', agency: 'UBND thành phố Hà Nội' }, late: false, publicUrl: 'http://localhost:3000' }));
  }
});
