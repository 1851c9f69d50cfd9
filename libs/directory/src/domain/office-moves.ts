import type { Id, LocalDate, Role } from '@dondoc/kernel';
import type { MembershipKind } from './membership';
import type { Move } from './succession';

export interface MovingOffice {
  id: Id;
  agencyId: Id;
  role: Role;
  titleVi: string;
  titleEn: string;
  mailbox: string | null;
}

export interface OfficeMoves {
  moves: Move[];
  /** Offices that the successor did not have. */
  opened: MovingOffice[];
}

interface Names {
  nameVi: string;
  nameEn: string;
}

/** An agency has one office of a role; but a People's Committee has several Vice-Chairs, told apart by their titles. */
const isSame = (a: MovingOffice, b: MovingOffice): boolean => a.role === b.role && (a.role !== 'viceChair' || a.titleVi === b.titleVi);

/** Where the offices of the parents go on: in the successor's office of the same role, or in a new one. Two parents' focal points end in one office. */
export function planOffices(
  leaving: readonly MovingOffice[],
  waiting: readonly MovingOffice[],
  toId: Id,
  options: { namesOf: (agencyId: Id) => Names; newId: () => Id },
): OfficeMoves {
  const opened: MovingOffice[] = [];
  const moves = leaving.map((office) => {
    const wanted = renamed({ ...office, agencyId: toId }, options.namesOf(office.agencyId), options.namesOf(toId));
    const found = [...waiting, ...opened].find((one) => isSame(one, wanted));
    if (!found) opened.push({ ...wanted, id: options.newId() });
    return { fromId: office.id, toId: (found ?? (opened.at(-1) as MovingOffice)).id };
  });
  return { moves, opened };
}

/** A title that spells the agency's name out spells the successor's. */
function renamed(office: MovingOffice, from: Names, to: Names): MovingOffice {
  return { ...office, titleVi: office.titleVi.replace(from.nameVi, to.nameVi), titleEn: office.titleEn.replace(from.nameEn, to.nameEn) };
}

export interface MovingMembership {
  id: Id;
  personId: Id;
  officeId: Id;
  kind: MembershipKind;
  validFrom: LocalDate;
  validTo: LocalDate | null;
  absenceId: Id | null;
}

export interface MembershipMoves {
  /** Memberships whose last day is the day before. */
  closed: Id[];
  /** Memberships that had not begun by then: the successor's take their place. */
  dropped: Id[];
  started: MovingMembership[];
}

const RANK: Record<MembershipKind, number> = { holder: 0, acting: 1, substitute: 2, delegate: 3 };
const FOREVER = '9999-12-31';
const endOf = (membership: MovingMembership): LocalDate => membership.validTo ?? FOREVER;
const byWeight = (a: MovingMembership, b: MovingMembership): number =>
  RANK[a.kind] - RANK[b.kind] || endOf(b).localeCompare(endOf(a)) || a.id.localeCompare(b.id);

/** The memberships of moved offices from the day on. A person who is in the successor's office already, and stays as long, is not put there twice. */
export function planMemberships(
  leaving: readonly MovingMembership[],
  waiting: readonly MovingMembership[],
  offices: readonly Move[],
  options: { effectiveOn: LocalDate; newId: () => Id },
): MembershipMoves {
  const { effectiveOn, newId } = options;
  const target = new Map(offices.map((move) => [move.fromId, move.toId]));
  const started: MovingMembership[] = [];
  for (const membership of [...leaving].sort(byWeight)) {
    const officeId = target.get(membership.officeId) as Id;
    const isThere = [...waiting, ...started].some(
      (one) => one.personId === membership.personId && one.officeId === officeId && endOf(one) >= endOf(membership),
    );
    const validFrom = membership.validFrom > effectiveOn ? membership.validFrom : effectiveOn;
    if (!isThere) started.push({ ...membership, id: newId(), officeId, validFrom });
  }
  const begun = (membership: MovingMembership) => membership.validFrom < effectiveOn;
  return {
    closed: leaving.filter(begun).map((one) => one.id),
    dropped: leaving.filter((one) => !begun(one)).map((one) => one.id),
    started,
  };
}
