import { conflict, type Fact, type Id, invalid, type LocalDate, type Role } from '@dondoc/kernel';
import { mailAddress, nameText } from './checked-text';

export interface NewOffice {
  agencyId: Id;
  role: Role;
  titleVi: string;
  titleEn: string;
  /** The office's own mail address, where it has one. */
  mailbox?: string | null;
  /** Since the agency began when not given. */
  validFrom?: LocalDate | null;
}

interface Agency {
  id: Id;
  code: string;
  localityId: Id;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

/** A post in an agency. Offices, not people, are given work; people hold offices for a time. */
export class Office {
  id!: Id;
  agencyId!: Id;
  role!: Role;
  titleVi!: string;
  titleEn!: string;
  mailbox!: string | null;
  /** The group at the provider of single sign-on whose members hold the office. */
  providerGroup!: string | null;
  validFrom!: LocalDate | null;
  validTo!: LocalDate | null;

  private constructor(values: Pick<Office, 'id' | 'agencyId' | 'role' | 'titleVi' | 'titleEn' | 'mailbox' | 'validFrom'>) {
    Object.assign(this, values);
    this.validTo = null;
    this.providerGroup ??= null;
  }

  static open(input: NewOffice, agency: Agency, given: { id: Id; today: LocalDate }): Office {
    if (agency.validTo && agency.validTo < given.today)
      throw conflict('agency.ended', 'Cơ quan này đã chấm dứt hoạt động.', 'This agency has ended.', { agency: agency.code });
    const validFrom = input.validFrom ?? agency.validFrom;
    if (validFrom && agency.validFrom && validFrom < agency.validFrom) {
      throw invalid('office.beforeAgency', 'Chức danh không thể có trước cơ quan.', 'An office cannot begin before its agency.', {
        field: 'validFrom',
      });
    }
    return new Office({
      id: given.id,
      agencyId: agency.id,
      role: input.role,
      titleVi: nameText(input.titleVi, 'titleVi'),
      titleEn: nameText(input.titleEn, 'titleEn'),
      mailbox: input.mailbox ? mailAddress(input.mailbox, 'mailbox') : null,
      validFrom,
    });
  }

  setMailbox(mailbox: string | null, agency: Pick<Agency, 'code' | 'localityId'>): Fact {
    this.mailbox = mailbox ? mailAddress(mailbox, 'mailbox') : null;
    const data = { agency: agency.code, role: this.role, title: this.titleVi, mailbox: this.mailbox };
    return { kind: 'office.mailboxSet', about: { type: 'office', id: this.id }, localityId: agency.localityId, data };
  }

  setProviderGroup(group: string | null, agency: Pick<Agency, 'code' | 'localityId'>): Fact {
    this.providerGroup = group ? nameText(group, 'group') : null;
    const data = { agency: agency.code, role: this.role, title: this.titleVi, group: this.providerGroup };
    return { kind: 'office.groupSet', about: { type: 'office', id: this.id }, localityId: agency.localityId, data };
  }

  opened(agency: Agency): Fact {
    return {
      kind: 'office.opened',
      about: { type: 'office', id: this.id },
      localityId: agency.localityId,
      data: { agency: agency.code, role: this.role, title: this.titleVi },
    };
  }
}
