import { Actor, type Id } from '@dondoc/kernel';
import { CyclesService, decree09, ReviewsService } from '@dondoc/reviews';
import type { Stage } from '../support/stage';
import { type Agreement, anAgreement, aSide, aTask, type Side, type Task, theCalendar } from '.';

const SYSTEM = Actor.system('spec');

export interface OpenedScene {
  agreement: Agreement;
  sides: Side[];
  tasks: Task[];
  reviewId: Id;
}

/** An agreement of so many sides with so many tasks due at the end of the year, and the review of its second quarter, open since 25/05/2026. */
export async function anOpenReview(stage: Stage, { sides: count = 2, tasks: wanted = 1 } = {}): Promise<OpenedScene> {
  await stage.setClock('2026-05-04T02:00:00.000Z');
  await stage.sql('delete from calendar_day');
  await stage.sql('delete from calendar_year');
  await theCalendar(stage);
  const sides: Side[] = [];
  for (let n = 0; n < count; n++) sides.push(await aSide(stage));
  const agreement = await anAgreement(stage, { sides });
  const tasks: Task[] = [];
  for (let n = 0; n < wanted; n++) tasks.push(await aTask(stage, { agreement, dueDate: '2026-12-31', title: `Nhiệm vụ ${n + 1}` }));
  await aQuarterlyCycle(stage, agreement.id);
  await stage.setClock('2026-05-25T02:00:00.000Z');
  return { agreement, sides, tasks, reviewId: await nextReview(stage, agreement.id) };
}

/** Opens what is due. @returns the newest review of the agreement */
export async function nextReview(stage: Stage, agreementId: Id): Promise<Id> {
  const reviews = stage.get(ReviewsService);
  await reviews.openDue();
  return (await reviews.list(SYSTEM, { agreementId }, { limit: 1 })).items[0]?.id as Id;
}

async function aQuarterlyCycle(stage: Stage, agreementId: Id): Promise<void> {
  const cycles = stage.get(CyclesService);
  const names = { nameVi: 'Báo cáo quý', nameEn: 'Quarterly' };
  const draft = await cycles.draft(SYSTEM, { agreementId, ...names, rhythm: decree09('quarter', stage.today), activeFrom: stage.today });
  await cycles.propose(SYSTEM, draft.id);
  await cycles.approve(SYSTEM, draft.id);
}

/** As if every side had locked, compiled, signed and delivered. */
export async function deliverAllSides(stage: Stage, { agreement, sides, reviewId }: OpenedScene): Promise<void> {
  const reviews = stage.get(ReviewsService);
  for (const side of sides) await reviews.lock(side.coordinator, reviewId);
  await stage.database.transact(SYSTEM, (tx) => reviews.markCompiled(tx, reviewId));
  for (const { id: partyId } of agreement.parties) {
    await stage.database.transact(SYSTEM, (tx) => reviews.markSigned(tx, { reviewId, partyId }));
    await stage.database.transact(SYSTEM, (tx) => reviews.markDelivered(tx, { reviewId, partyId }));
  }
}
