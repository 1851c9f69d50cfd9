import data from '@config/data/agreements.json';
import type { AgreementsData } from '@dondoc/commitments';
import { decree09, everyYearsFrom } from '@dondoc/reviews';
import { commitmentId, type PartySeen, partiesOf } from '../data';
import { Plot } from '../plot';
import { enter, type Scene } from '../scene';
import type { ScriptedAgreement, ScriptedTask } from '../script';

/** An agreement is entered, its parties' missing offices are named, its cycle is agreed and its break-down put on the agenda. */
export function enterAgreement(scene: Scene, scripted: ScriptedAgreement): void {
  enter(scene, scripted.importOn, async () => {
    const agreements = (data as unknown as AgreementsData).agreements.filter((one) => one.code === scripted.code);
    await scene.plot.agreements.importAgreements(Plot.system, { agreements });
    const parties = await scene.plot.look((tx) => partiesOf(tx, scripted.code));
    for (const party of parties) await appoint(scene, scripted, party);
    const agreementId = parties[0]?.agreementId as string;
    enter(scene, scripted.cycle.activeFrom, () => agreeOnCycle(scene, scripted, agreementId));
    for (const task of scripted.tasks) enter(scene, task.brokenDownOn, () => breakDown(scene, scripted.code, task));
  });
}

/** What the agreement states stays; the script fills what it leaves open. */
async function appoint({ plot, cast }: Scene, scripted: ScriptedAgreement, party: PartySeen): Promise<void> {
  const coordinating = scripted.coordinating?.[party.side];
  const committee = scripted.committees[party.side];
  const overseer = await cast.actor({ localityId: party.localityId, role: 'viceChair' });
  await plot.agreements.appoint(Plot.system, party.id, {
    ...(!party.coordinatingAgencyId && coordinating && { coordinatingAgencyId: cast.agencyId(coordinating) }),
    ...(!party.committeeAgencyId && committee && { committeeAgencyId: cast.agencyId(committee) }),
    ...(overseer?.offices[0] && { overseeingOfficeId: overseer.offices[0].officeId }),
  });
}

async function agreeOnCycle({ plot }: Scene, { cycle }: ScriptedAgreement, agreementId: string): Promise<void> {
  const rhythm =
    cycle.preset === 'everyTwoYears' ? everyYearsFrom(cycle.anchor ?? cycle.activeFrom, 2) : decree09(cycle.preset, cycle.activeFrom);
  const draft = await plot.cycles.draft(Plot.system, {
    agreementId,
    nameVi: cycle.nameVi,
    nameEn: cycle.nameEn,
    rhythm,
    activeFrom: cycle.activeFrom,
    assumed: !cycle.stated,
  });
  await plot.cycles.propose(Plot.system, draft.id);
  await plot.cycles.approve(Plot.system, draft.id);
}

/** The coordinator of the first side breaks the commitment down; each side's coordinator assigns its own agencies. */
async function breakDown(scene: Scene, agreement: string, scripted: ScriptedTask): Promise<void> {
  const { plot, cast } = scene;
  const parties = (await plot.look((tx) => partiesOf(tx, agreement))).filter((party) => scripted.sides[party.side]);
  const [first, ...others] = parties;
  if (!first) return;
  const partOf = (party: PartySeen) => {
    const side = scripted.sides[party.side];
    const cooperatingAgencyIds = (side?.cooperating ?? []).map((code) => cast.agencyId(code));
    return { partyId: party.id, leadAgencyId: cast.agencyId(side?.lead ?? ''), cooperatingAgencyIds, dueDate: side?.due ?? null };
  };
  const { title, deliverable, kind } = scripted;
  const commitment = await plot.look((tx) => commitmentId(tx, scripted.commitment));
  const task = await plot.tasks.breakDown(await coordinatorOf(scene, first), commitment, {
    title,
    deliverable,
    kind,
    assignments: [partOf(first)],
  });
  for (const party of others) await plot.tasks.assign(await coordinatorOf(scene, party), task.id, partOf(party));
}

export async function coordinatorOf({ cast }: Scene, party: PartySeen) {
  const want = party.coordinatingAgencyId ? { agencyId: party.coordinatingAgencyId } : { localityId: party.localityId };
  return (await cast.actor({ ...want, role: 'coordinator' })) ?? Plot.system;
}
