import { OPEN_STATES } from '@dondoc/commitments';
import type { Actor, Id } from '@dondoc/kernel';
import { type AssignmentSeen, assignmentOf, partyOf } from '../data';
import { Plot } from '../plot';
import { enter, habitOf, phrase, type Scene } from '../scene';
import { coordinatorOf } from './agreements';

const isOpen = (seen: AssignmentSeen | undefined): seen is AssignmentSeen =>
  seen !== undefined && (OPEN_STATES as readonly string[]).includes(seen.state);

/** The agency's habits put its acknowledgement and its finishing of a new assignment on the agenda. */
export async function enterAssignment(scene: Scene, seen: AssignmentSeen): Promise<void> {
  const habit = habitOf(scene.script, seen.agencyCode);
  if (habit.acknowledgeAfter !== null) {
    enter(scene, await scene.plot.workingDay(seen.assignedOn, habit.acknowledgeAfter), () => acknowledge(scene, seen.id));
  }
  if (habit.finishBefore !== null && seen.dueDate) {
    enter(scene, await scene.plot.workingDay(seen.dueDate, -habit.finishBefore), () =>
      finish(scene, seen.id, phrase(scene.script.phrases.results, seen.taskCode)),
    );
  }
}

/** The focal point who answers for the assignment now, after whatever hand-overs. */
async function focalPoint({ cast }: Scene, seen: AssignmentSeen): Promise<Actor> {
  return (await cast.actor({ agencyId: seen.agencyId, role: 'focalPoint' })) ?? Plot.system;
}

async function acknowledge(scene: Scene, id: Id): Promise<void> {
  const seen = await scene.plot.look((tx) => assignmentOf(tx, { id }));
  if (seen?.state === 'not_started') await scene.plot.assignments.acknowledge(await focalPoint(scene, seen), id);
}

/** Submitted as done one day, confirmed by the coordinator on the next working day. */
export async function finish(scene: Scene, id: Id, results: string): Promise<void> {
  const seen = await scene.plot.look((tx) => assignmentOf(tx, { id }));
  if (!isOpen(seen)) return;
  await scene.plot.assignments.report(await focalPoint(scene, seen), id, { state: 'submitted_as_done', progress: 100, results });
  enter(scene, await scene.plot.workingDay(scene.today, 1), () => confirm(scene, id));
}

async function confirm(scene: Scene, id: Id): Promise<void> {
  const seen = await scene.plot.look((tx) => assignmentOf(tx, { id }));
  if (seen?.state !== 'submitted_as_done') return;
  const party = await scene.plot.look((tx) => partyOf(tx, seen.partyId));
  await scene.plot.assignments.confirmDone(await coordinatorOf(scene, party), id);
}

/** A focal point's update for a period: results, every fourth time an obstacle, every sixth time nothing new. */
export async function reportOnPeriod(scene: Scene, id: Id, period: string): Promise<void> {
  const seen = await scene.plot.look((tx) => assignmentOf(tx, { id }));
  if (!isOpen(seen)) return;
  const { results, obstacles, recommendations } = scene.script.phrases;
  const key = `${seen.taskCode} ${seen.side} ${period}`;
  const turn = Number(phrase(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'], key));
  const actor = await focalPoint(scene, seen);
  if (turn % 6 === 5) return void (await scene.plot.assignments.report(actor, id, { nothingNew: true }));
  const hindered = turn % 4 === 3 && { obstacles: phrase(obstacles, key), recommendations: phrase(recommendations, key) };
  const progress = Math.min(90, seen.progress + 10 + (turn % 3) * 5);
  await scene.plot.assignments.report(actor, id, { state: 'in_progress', progress, results: phrase(results, key), ...hindered });
}

/** The coordinator sends a submitted assignment back. */
export async function sendBack(scene: Scene, seen: AssignmentSeen, note: string): Promise<void> {
  if (seen.state !== 'submitted_as_done') return;
  const party = await scene.plot.look((tx) => partyOf(tx, seen.partyId));
  await scene.plot.assignments.returnForMore(await coordinatorOf(scene, party), seen.id, { note });
  enter(scene, await scene.plot.workingDay(scene.today, 4), () =>
    finish(scene, seen.id, phrase(scene.script.phrases.results, seen.taskCode)),
  );
}
