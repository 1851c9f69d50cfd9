import { forbidden, notFound } from './domain-error';
import type { Id } from './id';

/** What an office is there for. A person acts through the offices they hold. */
export type Role = 'focalPoint' | 'agencyHead' | 'coordinator' | 'viceChair' | 'committeeOffice' | 'administrator' | 'operator' | 'auditor';

export const ROLES: readonly Role[] = [
  'focalPoint',
  'agencyHead',
  'coordinator',
  'viceChair',
  'committeeOffice',
  'administrator',
  'operator',
  'auditor',
];

export interface HeldOffice {
  officeId: Id;
  role: Role;
  agencyId: Id;
  localityId: Id;
  /** As its delegate: reads what the office reads, and decides nothing. */
  readsOnly?: true;
  /** The restricted fields that the office is named for. */
  restrictedFields?: readonly string[];
}

/** Where an object belongs, as far as permission depends on it. */
export interface Place {
  /** The localities of the parties: who is none of them does not learn that the object exists. */
  parties: readonly Id[];
  /** The side whose row it is; absent for what the sides share. */
  side?: Id;
  /** The agencies that do the work. */
  agencies?: readonly Id[];
  /** The agency that coordinates this side, where one is named. */
  coordinatingAgency?: Id | null;
  /** Where it belongs to one: for offices that are not named for this field it is not there. */
  restrictedField?: string | null;
}

export type Deed =
  | 'read'
  | 'readInternal'
  | 'doTheWork'
  | 'coordinate'
  | 'oversee'
  | 'concludeForCommittee'
  | 'administer'
  | 'audit'
  | 'operate';

type Rule = (office: HeldOffice, place: Place) => boolean;

const onSide: Rule = (office, place) => (place.side ? office.localityId === place.side : place.parties.includes(office.localityId));
const isRole =
  (...roles: Role[]): Rule =>
  (office) =>
    !office.readsOnly && roles.includes(office.role);
const isAnyBut =
  (...roles: Role[]): Rule =>
  (office) =>
    !roles.includes(office.role);
const all =
  (...rules: Rule[]): Rule =>
  (office, place) =>
    rules.every((rule) => rule(office, place));
const inAgency: Rule = (office, place) => place.agencies?.includes(office.agencyId) ?? false;
const inCoordinatingAgency: Rule = (office, place) => !place.coordinatingAgency || office.agencyId === place.coordinatingAgency;

/** The first thing asked of every office, whatever the deed. */
const isNamed: Rule = (office, place) => !place.restrictedField || (office.restrictedFields?.includes(place.restrictedField) ?? false);

const isPartys: Rule = (office, place) => place.parties.includes(office.localityId);
/** Whoever keeps the installation running sees nothing of what it is used for. */
const reads = isAnyBut('operator');
const readsInternal = isAnyBut('operator', 'committeeOffice');

/** Who may do what: one line per deed, read as "an office that …". */
const MAY: Record<Deed, Rule> = {
  read: all(isNamed, isPartys, reads),
  readInternal: all(isNamed, onSide, readsInternal),
  doTheWork: all(isNamed, onSide, isRole('focalPoint', 'agencyHead'), inAgency),
  coordinate: all(isNamed, onSide, isRole('coordinator'), inCoordinatingAgency),
  oversee: all(isNamed, onSide, isRole('viceChair')),
  concludeForCommittee: all(isNamed, onSide, isRole('coordinator', 'committeeOffice')),
  administer: all(isNamed, onSide, isRole('administrator')),
  audit: all(isNamed, onSide, isRole('auditor')),
  operate: isRole('operator'),
};

const NOWHERE: Place = { parties: [] };

/** Who acts, and through which offices. The system itself may do everything it is programmed to. */
export class Actor {
  private constructor(
    readonly personId: Id | null,
    readonly name: string,
    readonly offices: readonly HeldOffice[],
    /** A request that carries an Idempotency-Key does its work once: see `Database.transact`. */
    readonly once?: { key: string; fingerprint: string },
    /** How the actor came in where it was not by signing in; the journal says so with every fact. */
    readonly via?: 'link' | 'token',
    /** The name of the token, where that is how. */
    readonly tokenName?: string,
  ) {}

  static person(personId: Id, name: string, offices: readonly HeldOffice[]): Actor {
    return new Actor(personId, name, offices);
  }

  static system(name = 'system'): Actor {
    return new Actor(null, name, []);
  }

  doingOnce(key: string, fingerprint: string): Actor {
    return new Actor(this.personId, this.name, this.offices, { key, fingerprint }, this.via, this.tokenName);
  }

  /** The same actor, pressing a button to which a signed link in a mail led. */
  byLink(): Actor {
    return new Actor(this.personId, this.name, this.offices, this.once, 'link');
  }

  /** The same person, through a program that shows this token of theirs. */
  byToken(name: string): Actor {
    return new Actor(this.personId, this.name, this.offices, this.once, 'token', name);
  }

  get isSystem(): boolean {
    return this.personId === null;
  }

  /** The localities whose things the actor reads. */
  get localityIds(): Id[] {
    return this.idsOf('localityId', reads);
  }

  /** Of these, the ones whose internal notes and drafts they read. */
  get internalLocalityIds(): Id[] {
    return this.idsOf('localityId', readsInternal);
  }

  get agencyIds(): Id[] {
    return this.idsOf('agencyId', reads);
  }

  /** The restricted fields of which the actor sees what belongs to them; the system sees all. */
  get restrictedFields(): string[] {
    return [...new Set(this.offices.flatMap((office) => office.restrictedFields ?? []))].sort();
  }

  private idsOf(what: 'localityId' | 'agencyId', rule: Rule): Id[] {
    return [...new Set(this.offices.filter((office) => rule(office, NOWHERE)).map((office) => office[what]))];
  }

  /** The offices of this role in which the actor decides: those of a delegate are not among them. */
  holding(role: Role): HeldOffice[] {
    return this.offices.filter((office) => !office.readsOnly && office.role === role);
  }

  has(role: Role): boolean {
    return this.holding(role).length > 0;
  }

  mayDo(deed: Deed, place: Place): boolean {
    return this.isSystem || this.offices.some((office) => MAY[deed](office, place));
  }

  /** The office through which this actor does the deed; the journal names it. */
  officeFor(deed: Deed, place: Place): Id | null {
    return this.offices.find((office) => MAY[deed](office, place))?.officeId ?? null;
  }

  /** @throws notFound where the actor may not even know of the object, forbidden where the deed is not theirs. */
  mustBeAbleTo(deed: Deed | readonly Deed[], place: Place): void {
    const deeds = typeof deed === 'string' ? [deed] : deed;
    if (deeds.some((one) => this.mayDo(one, place))) return;
    if (!this.mayDo('read', place)) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
    throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.', { deeds });
  }
}
