import type { Actor, Id } from '@dondoc/kernel';
import { Deliverer } from '@dondoc/mail';
import { RemindersService } from '@dondoc/reminders';
import { ReportsService } from '@dondoc/reports';
import { ReviewsService } from '@dondoc/reviews';
import type { Agent } from 'supertest';
import type { Stage } from '../support/stage';
import { aTask, insert, type Side, type Task } from '.';
import { anOpenReview, nextReview, type OpenedScene } from './open-review';

type Doors = (actor: Actor) => Promise<Agent>;

export interface DeliveredScene extends Omit<OpenedScene, 'sides'> {
  sides: [Side, Side];
  overdue: Task;
  /** Signed and delivered, of the first side. */
  reportId: Id;
  /** Waits for the signature of the second. */
  draftReportId: Id;
  cycleId: Id;
}

/** On 24/08/2026: a review that one side has reported on, the next one open, and something of every kind of thing that a screen may show, under long names. */
export async function aDeliveredReview(stage: Stage, as: Doors): Promise<DeliveredScene> {
  const { sides, ...scene } = await anOpenReview(stage, { tasks: 2 });
  const overdue = await aTask(stage, { agreement: scene.agreement, dueDate: '2026-06-30', title: 'Ngày hội văn hóa' });
  await nameAtLength(stage);
  const [side, other] = sides as [Side, Side];
  for (const task of scene.tasks) await say(await as(side.focalPoint), task);
  await stage.setClock('2026-06-15T02:00:00.000Z');
  for (const { coordinator } of sides) await stage.get(ReviewsService).lock(coordinator, scene.reviewId);
  const reports = stage.get(ReportsService);
  const [reportId, draftReportId] = ((await reports.compile(scene.reviewId))?.reportIds ?? []) as [Id, Id];
  await reports.sign(side.viceChair, reportId, { number: '12/BC-UBND' });
  await stage.get(Deliverer).deliver((await reports.planDeliveries(reportId)).messageIds);

  await stage.setClock('2026-08-24T02:00:00.000Z');
  const reviewId = await nextReview(stage, scene.agreement.id);
  await follow(await as(side.focalPoint), await as(side.viceChair), `/api/assignments/${overdue.assignments[0].id}`);
  await stage.get(RemindersService).issueDue();
  await aBounce(stage, side);
  const [cycle] = await stage.sql<{ id: Id }>('select id from review_cycle');
  return { ...scene, sides: [side, other], overdue, reviewId, reportId, draftReportId, cycleId: cycle?.id as Id };
}

const say = (agent: Agent, { assignments }: Task) =>
  agent
    .post(`/api/assignments/${assignments[0].id}/reports`)
    .send({
      progress: 60,
      results: 'Đã ký 12 biên bản ghi nhớ; hội nghị có 65 doanh nghiệp tham dự.',
      obstacles: 'Kinh phí cấp chậm.',
      recommendations: 'Bố trí thêm kinh phí năm 2027.',
      internalNote: 'Chi vượt dự toán, chưa thống nhất nguồn bù.',
    })
    .expect(200);

/** The agency asks for more time; the vice-chair urges it on and asks why it is late. */
async function follow(agency: Agent, leader: Agent, assignment: string): Promise<void> {
  await agency.post(`${assignment}/extensions`).send({ toDate: '2026-12-25', reason: 'Thay đổi địa điểm tổ chức.' }).expect(200);
  await leader.post(`${assignment}/directives`).send({ text: 'Khẩn trương hoàn thành.', dueDate: '2026-09-04' }).expect(200);
  await leader.post(`${assignment}/explanations`).send({ question: 'Vì sao chưa tổ chức?', dueDate: '2026-08-31' }).expect(200);
}

async function aBounce(stage: Stage, { focalPoint }: Side): Promise<void> {
  await stage.sql(
    `update message set state = 'bounced', reason = '550 5.1.1 <nguoi-nhan-khong-con@vanphong.example.vn>: Recipient address rejected', attempts = 1
     where person_id = $1`,
    [focalPoint.personId],
  );
  const address = 'dia-chi-da-bi-tra-lai-nhieu-lan.phong-hop-tac@sovanhoathethaodulich.example.vn';
  await insert(stage, 'suppression', { address, bounces: 3, suppressedAt: stage.now, lastReason: '550' });
}

/** As long as names are in earnest. */
async function nameAtLength(stage: Stage): Promise<void> {
  for (const statement of [
    `update task set title = title || ': tổ chức hội nghị xúc tiến đầu tư, thương mại và du lịch Hà Nội – Lâm Đồng năm 2026'`,
    `update agency set name_vi = 'Sở Văn hóa, Thể thao và Du lịch ' || code, name_en = 'Department of Culture, Sports and Tourism of ' || code`,
    `update office set title_vi = 'Phó Chánh Văn phòng kiêm ' || title_vi, title_en = 'Deputy Chief of Office, ' || title_en`,
    `update person set email = 'nguyen-thi-hoang-phuong.chuyen-vien-tong-hop.' || right(id::text, 8) || '@sovanhoathethaodulich.example.vn'`,
    `update agreement set title_vi = title_vi || ' về phát triển kinh tế – xã hội giai đoạn 2023–2030', title_en = title_en || ' on socio-economic development 2023–2030'`,
  ])
    await stage.sql(statement);
}
