import { type AssignmentSeen, assignmentOf, partyOf } from '../data';
import { Plot } from '../plot';
import { enter, type Scene } from '../scene';
import type { ScriptedEvent } from '../script';
import { coordinatorOf } from './agreements';
import { finish, sendBack } from './assignments';

/** The single events that the script names, each on its day. */
export function enterEvent(scene: Scene, event: ScriptedEvent): void {
  enter(scene, event.on, async () => {
    const seen = await scene.plot.look((tx) => assignmentOf(tx, event));
    if (!seen) throw new Error(`The replay script names the assignment ${event.task} of ${event.side}, which nobody made.`);
    if (event.do === 'extend') await extend(scene, seen, event);
    // one side done while the other has not begun: the contradiction that a digest names
    if (event.do === 'submitEarly') await finish(scene, seen.id, event.results);
    if (event.do === 'return') await sendBack(scene, seen, event.note);
  });
}

async function extend(scene: Scene, seen: AssignmentSeen, event: Extract<ScriptedEvent, { do: 'extend' }>): Promise<void> {
  const { plot, cast } = scene;
  const requester = (await cast.actor({ agencyId: seen.agencyId, role: 'agencyHead' })) ?? Plot.system;
  const { id } = await plot.assignments.requestExtension(requester, seen.id, { toDate: event.to, reason: event.reason });
  enter(scene, await plot.workingDay(scene.today, event.decideAfter), async () => {
    const party = await plot.look((tx) => partyOf(tx, seen.partyId));
    await plot.assignments.decideExtension(await coordinatorOf(scene, party), id, { approve: true });
  });
}
