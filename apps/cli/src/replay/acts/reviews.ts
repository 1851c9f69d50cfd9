import { assignmentOf, commitmentId, linesOf, type PartySeen, partiesOf, partyOf, type ReportSeen, type ReviewSeen } from '../data';
import { Plot } from '../plot';
import { enter, habitOf, type Scene } from '../scene';
import type { ReportOfSide } from '../script';
import { coordinatorOf } from './agreements';
import { reportOnPeriod } from './assignments';

/** Working days between the submission of a report and the committee's conclusion. */
const CONCLUDED_AFTER = 10;

const isOf = (one: ReportOfSide, report: ReportSeen) =>
  one.agreement === report.agreement && one.period === report.period && one.side === report.side;

/** A review that opened puts everybody's part in it on the agenda: the agencies' updates by their habits, the coordinators' lock. */
export async function enterReview(scene: Scene, review: ReviewSeen): Promise<void> {
  for (const { assignmentId } of await scene.plot.look((tx) => linesOf(tx, review.id))) {
    const seen = await scene.plot.look((tx) => assignmentOf(tx, { id: assignmentId }));
    const before = seen ? habitOf(scene.script, seen.agencyCode).reportBefore : null;
    if (before === null) continue;
    enter(scene, await scene.plot.workingDay(review.agencyDeadline, -before), () => reportOnPeriod(scene, assignmentId, review.period));
  }
  enter(scene, review.coordinatorDeadline, () => lockAllSides(scene, review));
}

async function lockAllSides(scene: Scene, review: ReviewSeen): Promise<void> {
  for (const party of await scene.plot.look((tx) => partiesOf(tx, review.agreement))) {
    const coordinator = await coordinatorOf(scene, party);
    await scene.plot.assessments.assessSide(coordinator, review.id, { partyId: party.id, missingToo: true });
    await scene.plot.reviews.lock(coordinator, review.id, { partyId: party.id });
  }
}

/** A draft that was compiled is signed on the next working day, unless the script leaves it lying. */
export async function enterReport(scene: Scene, report: ReportSeen): Promise<void> {
  if (report.state !== 'draft' || scene.script.unsigned.some((one) => isOf(one, report))) return;
  enter(scene, await scene.plot.workingDay(scene.today, 1), async () => {
    const party = await scene.plot.look((tx) => partyOf(tx, report.partyId));
    await scene.plot.reports.sign(await viceChairOf(scene, party), report.id, {});
    enter(scene, await scene.plot.workingDay(scene.today, CONCLUDED_AFTER), () => conclude(scene, report));
  });
}

async function viceChairOf({ cast }: Scene, party: PartySeen) {
  const want = party.overseeingOfficeId
    ? { officeId: party.overseeingOfficeId }
    : { localityId: party.localityId, role: 'viceChair' as const };
  return (await cast.actor(want)) ?? Plot.system;
}

async function conclude(scene: Scene, report: ReportSeen): Promise<void> {
  const { plot, cast, script, today } = scene;
  const scripted = script.conclusions.find((one) => isOf(one, report));
  const party = await plot.look((tx) => partyOf(tx, report.partyId));
  const points = [];
  for (const { text, task } of scripted?.points ?? []) {
    const commitment = task && (await plot.look((tx) => commitmentId(tx, task.commitment)));
    points.push(
      task && commitment
        ? {
            text,
            task: {
              commitmentId: commitment,
              title: task.title,
              deliverable: task.deliverable,
              leadAgencyId: cast.agencyId(task.lead),
              dueDate: task.due,
            },
          }
        : { text },
    );
  }
  const office = await cast.actor({ localityId: party.localityId, role: 'committeeOffice' });
  await plot.reviews.conclude(office ?? Plot.system, report.reviewId, {
    concludedOn: today,
    text: scripted?.text ?? script.phrases.conclusion,
    points,
    partyId: party.id,
  });
}
