import { addDays, conflict, type Fact, type Id, invalid, type LocalDate } from '@dondoc/kernel';

export type MembershipKind = 'holder' | 'acting' | 'substitute' | 'delegate';

export interface NewMembership {
  personId: Id;
  officeId: Id;
  /** `holder` when not given. */
  kind?: MembershipKind;
  /** The first day. */
  validFrom: LocalDate;
  /** The last day, where it is known beforehand: an absence, say. */
  validTo?: LocalDate | null;
  /** Because a group of the provider of single sign-on holds the office. */
  byProvider?: boolean;
}

interface Sides {
  person: { name: string; localityId: Id; disabledAt: string | null };
  office: { validTo: LocalDate | null };
  agency: { code: string; localityId: Id; parentLocalityId: Id | null };
  /** Appointed by the system itself: whoever runs the installation may serve several localities. */
  bySystem?: boolean;
}

/** A person holding an office for a time: as its holder, acting, as a substitute, or as a delegate who reads along. */
export class Membership {
  id!: Id;
  personId!: Id;
  officeId!: Id;
  kind!: MembershipKind;
  validFrom!: LocalDate;
  validTo!: LocalDate | null;
  /** The absence during which it substitutes. */
  absenceId!: Id | null;
  /** Begun and ended by the groups of the provider of single sign-on. */
  byProvider!: boolean;

  private constructor(values: Pick<Membership, 'id' | 'personId' | 'officeId' | 'kind' | 'validFrom' | 'validTo'>) {
    Object.assign(this, values);
    this.absenceId ??= null;
    this.byProvider ??= false;
  }

  static start(input: NewMembership, sides: Sides, id: Id): Membership {
    const { person, office, agency } = sides;
    const validTo = input.validTo ?? null;
    if (person.disabledAt) throw conflict('person.disabled', 'Tài khoản này đã bị khóa.', 'This account is disabled.');
    if (!sides.bySystem && person.localityId !== agency.localityId && person.localityId !== agency.parentLocalityId) {
      throw invalid('membership.otherLocality', 'Người này thuộc địa phương khác.', 'This person belongs to another locality.', {
        field: 'personId',
      });
    }
    if (office.validTo && office.validTo < input.validFrom)
      throw conflict('office.ended', 'Chức danh này đã hết hiệu lực.', 'This office has ended.');
    if (validTo && validTo < input.validFrom)
      throw invalid('membership.dates', 'Ngày cuối phải sau ngày đầu.', 'The last day is before the first.', { field: 'validTo' });
    const membership = new Membership({
      id,
      personId: input.personId,
      officeId: input.officeId,
      kind: input.kind ?? 'holder',
      validFrom: input.validFrom,
      validTo,
    });
    membership.byProvider = input.byProvider ?? false;
    return membership;
  }

  /** The offices that somebody holds, held by somebody else while they are away; only within the time for which they are held. */
  static substitutes(
    held: readonly Pick<Membership, 'officeId' | 'validFrom' | 'validTo'>[],
    absence: { id: Id; fromDate: LocalDate; toDate: LocalDate; substituteId: Id },
    newId: () => Id,
  ): Membership[] {
    return held.map(({ officeId, ...term }) => {
      const validFrom = term.validFrom > absence.fromDate ? term.validFrom : absence.fromDate;
      const validTo = term.validTo && term.validTo < absence.toDate ? term.validTo : absence.toDate;
      const membership = new Membership({ id: newId(), personId: absence.substituteId, officeId, kind: 'substitute', validFrom, validTo });
      membership.absenceId = absence.id;
      return membership;
    });
  }

  /** Ends after `lastDay`, by default yesterday: no longer today. One that did not begin by then never was: `undone`. */
  end(today: LocalDate, lastDay: LocalDate = addDays(today, -1)): 'ended' | 'undone' {
    if (this.validTo && this.validTo <= lastDay)
      throw conflict('membership.ended', 'Việc giữ chức danh này đã chấm dứt.', 'This membership has ended already.');
    this.validTo = lastDay;
    return lastDay < this.validFrom ? 'undone' : 'ended';
  }

  fact(kind: 'membership.started' | 'membership.ended', localityId: Id, data: Record<string, unknown>): Fact {
    return {
      kind,
      about: { type: 'membership', id: this.id },
      localityId,
      data: { personId: this.personId, officeId: this.officeId, as: this.kind, validFrom: this.validFrom, validTo: this.validTo, ...data },
    };
  }
}
