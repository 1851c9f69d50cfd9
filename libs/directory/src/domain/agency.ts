import { type Fact, type Id, invalid, type LocalDate } from '@dondoc/kernel';
import { nameText } from './checked-text';

export const AGENCY_KINDS = [
  'department',
  'office',
  'peoplesCommittee',
  'standingCommittee',
  'standingBoard',
  'managementBoard',
  'centre',
] as const;

/** An agency that did not come with an import. One that gives way to another, or takes another name, is told by a succession. */
export interface NewAgency {
  localityId: Id;
  /** How imports call it; no two agencies have the same. */
  code: string;
  nameVi: string;
  nameEn: string;
  kind: string;
  validFrom?: LocalDate | null;
}

export interface AgencyRow extends Required<NewAgency> {
  id: Id;
}

interface Locality {
  id: Id;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{1,59}$/;

/** @throws invalid `agency.code`, `agency.dates`, `name.*` */
export function newAgency(input: NewAgency, locality: Locality, id: Id): AgencyRow {
  const { code, kind, validFrom = null } = input;
  if (!CODE.test(code))
    throw invalid(
      'agency.code',
      'Mã gồm 2 đến 60 chữ cái không dấu, chữ số và dấu gạch nối.',
      'A code has 2 to 60 letters, digits and hyphens.',
      {
        field: 'code',
      },
    );
  const isOutside = validFrom !== null && (outside(validFrom, locality.validFrom, -1) || outside(validFrom, locality.validTo, 1));
  if (isOutside)
    throw invalid('agency.dates', 'Địa phương không có vào ngày này.', 'The locality does not exist on that day.', { field: 'validFrom' });
  const names = { nameVi: nameText(input.nameVi, 'nameVi'), nameEn: nameText(input.nameEn, 'nameEn') };
  return { id, localityId: locality.id, code, kind, validFrom: validFrom ?? locality.validFrom, ...names };
}

const outside = (day: LocalDate, bound: LocalDate | null, side: 1 | -1) => bound !== null && (side > 0 ? day > bound : day < bound);

export const agencyAdded = ({ id, localityId, code, nameVi, validFrom }: AgencyRow): Fact => ({
  kind: 'agency.added',
  about: { type: 'agency', id },
  localityId,
  data: { code, name: nameVi, validFrom },
});
