import { columns } from '@dondoc/database';
import { EntitySchema } from 'typeorm';
import { Absence } from '../domain/absence';
import { Membership } from '../domain/membership';
import { Office } from '../domain/office';
import { Person } from '../domain/person';
import { Succession } from '../domain/succession';

const { primaryId, id, text, bool, date, instant, orNull } = columns;

const person = new EntitySchema<Person>({
  name: 'Person',
  target: Person,
  tableName: 'person',
  columns: {
    id: primaryId,
    name: text(),
    email: text(),
    language: text(),
    localityId: id(),
    passwordHash: text(orNull),
    mailPausedUntil: date(orNull),
    remindersMutedAt: instant(orNull),
    digestWhenEmpty: text(),
    mailTime: text(orNull),
    delegateMail: text(),
    disabledAt: instant(orNull),
    createdAt: instant(),
  },
});

const office = new EntitySchema<Office>({
  name: 'Office',
  target: Office,
  tableName: 'office',
  columns: {
    id: primaryId,
    agencyId: id(),
    role: text(),
    titleVi: text(),
    titleEn: text(),
    mailbox: text(orNull),
    providerGroup: text(orNull),
    validFrom: date(orNull),
    validTo: date(orNull),
  },
});

const membership = new EntitySchema<Membership>({
  name: 'Membership',
  target: Membership,
  tableName: 'membership',
  columns: {
    id: primaryId,
    personId: id(),
    officeId: id(),
    kind: text(),
    validFrom: date(),
    validTo: date(orNull),
    absenceId: id(orNull),
    byProvider: bool(),
  },
});

const succession = new EntitySchema<Succession>({
  name: 'Succession',
  target: Succession,
  tableName: 'succession',
  columns: {
    id: primaryId,
    code: text(),
    kind: text(),
    subject: text(),
    effectiveOn: date(),
    datePrecision: text(),
    legalBasisVi: text(orNull),
    confidence: text(),
    note: text(orNull),
    appliedAt: instant(orNull),
  },
});

const absence = new EntitySchema<Absence>({
  name: 'Absence',
  target: Absence,
  tableName: 'absence',
  columns: {
    id: primaryId,
    personId: id(),
    fromDate: date(),
    toDate: date(),
    substituteId: id(orNull),
    recordedAt: instant(),
    recordedByPersonId: id(orNull),
  },
});

/** For `DatabaseModule.open`. */
export const directoryEntities: EntitySchema[] = [person, office, membership, absence, succession];
