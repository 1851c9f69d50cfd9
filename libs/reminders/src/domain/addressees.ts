import type { Id, Role } from '@dondoc/kernel';
import type { Audience, SubjectKind } from './ladder';

/** What is owed, as far as it decides who is told. */
export interface Addressed {
  kind: SubjectKind;
  partyId: Id;
  agencyId: Id;
  cooperatingAgencyIds: readonly Id[];
  /** The restricted field it belongs to: only offices named for it are told. */
  restrictedField?: string | null;
}

/** One side of an agreement. */
export interface SideOf {
  partyId: Id;
  localityId: Id;
  coordinatingAgencyId: Id | null;
  overseeingOfficeId: Id | null;
}

/** A description of offices: the one named, or those of one role in an agency or in the agencies of a locality. */
export interface OfficeWanted {
  officeId?: Id;
  agencyId?: Id;
  localityId?: Id;
  role?: Role;
}

export interface OfficeKnown {
  officeId: Id;
  agencyId: Id;
  localityId: Id;
  role: Role;
}

/** Where no agency or office is appointed, whoever holds that role on the side may act, and is told. */
const coordinatorsOf = (side: SideOf): OfficeWanted =>
  side.coordinatingAgencyId
    ? { agencyId: side.coordinatingAgencyId, role: 'coordinator' }
    : { localityId: side.localityId, role: 'coordinator' };

const viceChairOf = (side: SideOf): OfficeWanted =>
  side.overseeingOfficeId ? { officeId: side.overseeingOfficeId } : { localityId: side.localityId, role: 'viceChair' };

type Rule = (subject: Addressed, own: readonly SideOf[], others: readonly SideOf[]) => OfficeWanted[];

const owner: Rule = (subject, own) => {
  if (subject.kind === 'signature') return own.map(viceChairOf);
  return [{ agencyId: subject.agencyId, role: subject.kind === 'consolidation' ? 'coordinator' : 'focalPoint' }];
};

/** Which offices an audience is. Each side climbs its own ladder: of the other side only the coordinator hears, as a courtesy. */
const OFFICES: Record<Audience, Rule> = {
  owner,
  cooperating: (subject) => subject.cooperatingAgencyIds.map((agencyId) => ({ agencyId, role: 'focalPoint' as const })),
  agencyHead: (subject) => [{ agencyId: subject.agencyId, role: 'agencyHead' }],
  coordinator: (_subject, own) => own.map(coordinatorsOf),
  viceChair: (_subject, own) => own.map(viceChairOf),
  counterpartCoordinator: (_subject, _own, others) => others.map(coordinatorsOf),
  leadershipMeeting: (_subject, own) => own.map(coordinatorsOf),
};

export const AUDIENCES = Object.keys(OFFICES) as Audience[];

/** The offices that an audience of this subject means. `sides`: all of the agreement. */
export function officesFor(audience: Audience, subject: Addressed, sides: readonly SideOf[]): OfficeWanted[] {
  const own = sides.filter((side) => side.partyId === subject.partyId);
  const others = sides.filter((side) => side.partyId !== subject.partyId);
  return OFFICES[audience](subject, own, others);
}

/** Who stands in for an office in which nobody is, step by step: the head of the agency, who coordinates the side, who oversees it. */
export function upwardFrom(wanted: OfficeWanted, side: SideOf): OfficeWanted[] {
  const head = (agencyId: Id | null | undefined): OfficeWanted[] => (agencyId ? [{ agencyId, role: 'agencyHead' }] : []);
  if (wanted.officeId || wanted.role === 'viceChair') return [coordinatorsOf(side)];
  if (wanted.role === 'focalPoint') return [...head(wanted.agencyId), coordinatorsOf(side)];
  if (wanted.role === 'agencyHead') return [coordinatorsOf(side)];
  if (wanted.role === 'coordinator') return [...head(wanted.agencyId), viceChairOf(side)];
  return [];
}

/** Whether this office stands in for one that hears of this subject. */
export function standsIn(office: OfficeKnown, subject: Addressed, sides: readonly SideOf[]): boolean {
  const own = sides.find((side) => side.partyId === subject.partyId);
  if (!own) return false;
  const heard = AUDIENCES.flatMap((audience) => officesFor(audience, subject, sides));
  return heard.some((wanted) => upwardFrom(wanted, own).some((above) => matchesOffice(office, above)));
}

/** Whether this office is still one that hears of this subject: after a hand-over the former agency is not. */
export function stillHears(office: OfficeKnown, subject: Addressed, sides: readonly SideOf[]): boolean {
  return AUDIENCES.some((audience) => officesFor(audience, subject, sides).some((wanted) => matchesOffice(office, wanted)));
}

export function matchesOffice(office: OfficeKnown, wanted: OfficeWanted): boolean {
  return (
    (!wanted.officeId || wanted.officeId === office.officeId) &&
    (!wanted.agencyId || wanted.agencyId === office.agencyId) &&
    (!wanted.localityId || wanted.localityId === office.localityId) &&
    (!wanted.role || wanted.role === office.role)
  );
}
