import type { Fact, Id } from '@dondoc/kernel';
import type { AppointInput } from './inputs';

/** One side of an agreement: the locality that signed, the one that stands in its place today, and who follows the agreement up there. */
export class Party {
  id!: Id;
  agreementId!: Id;
  position!: number;
  signedLocalityId!: Id;
  localityId!: Id;
  overseers!: { roleVi: string; roleEn: string; stated: boolean }[];
  coordinatingAgencyId!: Id | null;
  /** Named by the source itself, not by an administrator. */
  coordinatingStated!: boolean;
  coordinatingScopeVi!: string | null;
  coordinatingScopeEn!: string | null;
  overseeingOfficeId!: Id | null;
  committeeAgencyId!: Id | null;
  committeeStated!: boolean;
  staleAfter!: number;
  unacknowledgedAfter!: number;

  private constructor() {}

  /** `codes`: how the journal calls the agencies that are named. */
  appoint(input: AppointInput, codes: ReadonlyMap<Id, string>): Fact {
    if (input.coordinatingAgencyId !== undefined && input.coordinatingAgencyId !== this.coordinatingAgencyId) {
      this.coordinatingAgencyId = input.coordinatingAgencyId;
      this.coordinatingStated = false;
    }
    if (input.committeeAgencyId !== undefined && input.committeeAgencyId !== this.committeeAgencyId) {
      this.committeeAgencyId = input.committeeAgencyId;
      this.committeeStated = false;
    }
    if (input.overseeingOfficeId !== undefined) this.overseeingOfficeId = input.overseeingOfficeId;
    const called = (id: Id | null | undefined) => id && (codes.get(id) ?? id);
    const { overseeingOfficeId } = input;
    const data = {
      coordinatingAgency: called(input.coordinatingAgencyId),
      committeeAgency: called(input.committeeAgencyId),
      overseeingOffice: overseeingOfficeId,
    };
    return {
      kind: 'party.appointed',
      about: { type: 'party', id: this.id },
      agreementId: this.agreementId,
      localityId: this.localityId,
      data,
    };
  }
}
