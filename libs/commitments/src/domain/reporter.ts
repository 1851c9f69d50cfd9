import type { Actor, Place } from '@dondoc/kernel';
import type { Assignment } from './assignment';
import type { Reporter } from './status-update';

/**
 * As what an actor reports: for the agency in the lead before a cooperating one, and only then as the coordinator; `onBehalf` asks for the last.
 * @throws notFound, forbidden
 */
export function reporterOf(
  actor: Actor,
  { assignment, place }: { assignment: Pick<Assignment, 'leadAgencyId' | 'cooperatingAgencyIds'>; place: Place },
  onBehalf: boolean,
): Reporter {
  const { personId } = actor;
  const lead: Reporter = { part: 'lead', agencyId: assignment.leadAgencyId, personId, officeId: actor.officeFor('doTheWork', place) };
  if (!onBehalf && actor.mayDo('doTheWork', place)) return lead;
  const cooperating = { ...place, agencies: assignment.cooperatingAgencyIds };
  const officeId = actor.officeFor('doTheWork', cooperating);
  const office = actor.offices.find((one) => one.officeId === officeId);
  if (!onBehalf && office) return { part: 'cooperating', agencyId: office.agencyId, personId, officeId };
  actor.mustBeAbleTo(onBehalf ? 'coordinate' : ['doTheWork', 'coordinate'], place);
  return { ...lead, part: 'coordinator', officeId: actor.officeFor('coordinate', place) };
}
