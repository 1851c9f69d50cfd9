import { MailedLinksService } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { Actor, type Id, instantAt, randomIds } from '@dondoc/kernel';
import { Deliverer, Ledger, Mailbox, type MailboxMail } from '@dondoc/mail';
import {
  AccountMailsService,
  AnchorNoticesService,
  AtOnceService,
  DigestsService,
  MorningListsService,
  RemindersService,
} from '@dondoc/reminders';
import { type Agreement, aCollectingReview, anAgreement, aTask, insert, type Task, theCalendar } from '../builders';
import type { Stage } from '../support/stage';

const SYSTEM = Actor.system('spec');

/** What somebody might type into a title, to break a page, a header, a template or the direction of writing. */
export const HOSTILE = [
  '<script>alert(1)</script> <img src=x onerror=alert(2)> & "ngoặc" \'kép\'',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the point
  'Mẫu {{x}} ${x} <%= x %> $& %s',
  'Hai dòng\r\nBcc: ke-gian@example.com\r\n\r\n<b>thân thư</b>',
  'Đảo chiều \u202Eđoạn này\u2066 và \u200Fdấu',
  `Dài ${'khongcodaucach'.repeat(700)}`,
];

const TITLES = [
  'Tổ chức hội nghị xúc tiến đầu tư chung giữa hai địa phương',
  'Xây dựng chương trình kích cầu du lịch hai chiều',
  'Trao đổi kinh nghiệm cải cách hành chính, chuyển đổi số',
  'Hợp tác tiêu thụ nông sản, kết nối cung cầu hàng hóa',
];

/** Mails of every kind, made by the real composers from real rows; one side reads Vietnamese, the other English. */
export async function specimens(stage: Stage): Promise<MailboxMail[]> {
  await stage.setClock(instantAt('2026-12-14', '00:05'));
  await theCalendar(stage);
  const [many, ten, one, collecting] = [
    await agreementWith(stage, 44),
    await agreementWith(stage, 10),
    await agreementWith(stage, 1),
    await aCollection(stage),
  ];
  await everySideTwoIsEnglish(stage, [many, ten, one, collecting]);
  await notices(stage, one.task);
  await stage.get(RemindersService).issueDue();
  await stage.get(MorningListsService).planDue();
  await stage.get(DigestsService).issueDue();
  await stage.get(AnchorNoticesService).planDue();
  await stage.sql(
    `update message set late = true where kind = 'daily' and person_id in (select person_id from message where kind = 'atOnce')`,
  );
  await stage.setClock(instantAt('2026-12-14', '07:30'));
  await ofAccounts(stage, one);
  await deliverAll(stage);
  const { items } = await stage.get(Mailbox).list({ limit: 200 });
  return Promise.all(items.map(({ id }) => stage.get(Mailbox).read(id)));
}

interface Made {
  agreement: Agreement;
  task: Task;
}

/** Overdue, due on the day and due soon in turn; hostile titles among the first. */
async function agreementWith(stage: Stage, count: number): Promise<Made> {
  const agreement = await anAgreement(stage, {
    titleVi: 'Chương trình hợp tác phát triển kinh tế - xã hội giữa thành phố Hà Nội và tỉnh Lâm Đồng giai đoạn 2023 - 2025',
    titleEn: 'Cooperation programme between Hà Nội and Lâm Đồng, 2023–2025',
  });
  const dueDates = ['2026-12-14', '2026-12-01', '2026-12-15', '2026-12-09'];
  const tasks: Task[] = [];
  for (let n = 0; n < count; n++) {
    const title = (count > 10 ? HOSTILE[n] : undefined) ?? `${TITLES[n % TITLES.length]}${n < TITLES.length ? '' : ` (${n})`}`;
    tasks.push(
      await aTask(stage, {
        agreement,
        title,
        dueDate: count > 10 && n < HOSTILE.length ? '2026-11-30' : (dueDates[n % dueDates.length] as string),
      }),
    );
  }
  await stage.sql(`update subject set owed_since = '2026-11-02' where agreement_id = $1`, [agreement.id]);
  return { agreement, task: tasks[0] as Task };
}

async function aCollection(stage: Stage): Promise<Made> {
  const agreement = await anAgreement(stage, {
    titleVi: 'Bản ghi nhớ hợp tác Nghệ An – Quảng Ngãi',
    titleEn: 'Memorandum of cooperation Nghệ An – Quảng Ngãi',
  });
  const tasks: Task[] = [];
  for (const title of TITLES) tasks.push(await aTask(stage, { agreement, title }));
  await aCollectingReview(stage, agreement, tasks);
  await stage.sql(`update review_line set returned_at = now(), return_note = 'Thiếu số liệu.' where assignment_id = $1`, [
    tasks[0]?.assignments[0].id,
  ]);
  return { agreement, task: tasks[0] as Task };
}

async function everySideTwoIsEnglish(stage: Stage, made: readonly Made[]): Promise<void> {
  const localities = made.map(({ agreement }) => agreement.sides[1]?.locality.id);
  await stage.sql(`update person set language = 'en' where locality_id = any($1::uuid[])`, [localities]);
  const [, english] = made[0]?.agreement.sides ?? [];
  await stage.sql('update person set name = $1 where id = $2', ['Trần\r\nBcc: x@example.com', english?.focalPoint.personId]);
}

/** A mail of each kind that does not wait for the mail of the day, to both sides. */
async function notices(stage: Stage, task: Task): Promise<void> {
  for (const [n, { id }] of task.assignments.entries()) {
    const side = task.agreement.sides[n] as Task['agreement']['sides'][0];
    const tell = async (by: Actor, kind: string, data: object = {}, about = { type: 'assignment', id }) => {
      await stage.database.transact(by, (tx) => record(tx, { kind, about, agreementId: task.agreement.id, data: { ...data } }));
      const [fact] = await stage.sql<{ id: number }>('select max(id)::int as id from fact');
      await stage.get(AtOnceService).plan({ id: fact?.id as number, kind });
    };
    const extensionId = await anExtension(stage, id);
    const dates = { extensionId, from: '2026-12-14', to: '2027-01-15' };
    await tell(side.coordinator, 'assignment.assigned');
    await tell(side.focalPoint, 'extension.requested', { ...dates, note: 'Chờ văn bản của Bộ.' });
    await tell(side.coordinator, 'extension.refused', { ...dates, note: HOSTILE[0] });
    await tell(side.coordinator, 'extension.approved', dates);
  }
}

/** The mails about one's own account, to both sides: a link to choose a password with, and what one signs in with that has changed. */
async function ofAccounts(stage: Stage, { agreement }: Made): Promise<void> {
  const accounts = stage.get(AccountMailsService);
  for (const { focalPoint, administrator } of agreement.sides) {
    const personId = focalPoint.personId as Id;
    const [person] = await stage.sql<{ email: string }>('select email from person where id = $1', [personId]);
    await stage.get(MailedLinksService).askForReset(person?.email ?? '');
    const [asked] = await stage.sql<{ id: Id }>('select id from reset_request');
    await accounts.reset(asked?.id as Id);
    const changed = async (by: Actor, kind: string, data: object = {}) => {
      await stage.database.transact(by, (tx) => record(tx, { kind, about: { type: 'person', id: personId }, data: { ...data } }));
      const [fact] = await stage.sql<{ id: number }>('select max(id)::int as id from fact');
      return { id: fact?.id as number, aboutId: personId };
    };
    await accounts.invitation(await changed(administrator, 'person.invitedByMail'));
    for (const factor of ['totp', 'passkey']) {
      await accounts.changed(await changed(focalPoint, 'factor.added', { factor }));
      await accounts.changed(await changed(focalPoint, 'factor.removed', { factor }));
    }
    await accounts.changed(await changed(administrator, 'factor.removed', { factor: 'all' }));
    for (const kind of ['recoveryCodes.renewed', 'identity.linked', 'identity.unlinked'])
      await accounts.changed(await changed(focalPoint, kind));
    await accounts.changed(await changed(SYSTEM, 'person.passwordSet'));
  }
}

const anExtension = async (stage: Stage, assignmentId: Id): Promise<Id> =>
  (
    await insert(stage, 'extension', {
      id: randomIds.next(),
      assignmentId,
      fromDate: '2026-12-14',
      toDate: '2027-01-15',
      reason: 'Chờ văn bản của Bộ.',
      requestedAt: stage.now,
    })
  ).id;

async function deliverAll(stage: Stage): Promise<void> {
  for (let left = 1; left > 0; ) {
    const ids = await stage.database.transact(SYSTEM, (tx) => stage.get(Ledger).takeDue(tx, 500));
    await stage.get(Deliverer).deliver(ids);
    left = ids.length;
  }
}
