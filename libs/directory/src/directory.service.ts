import { Database } from '@dondoc/database';
import { type Actor, type Id, type LocalDate, notFound, type Page, type Paged } from '@dondoc/kernel';
import { Injectable, Optional } from '@nestjs/common';
import {
  addMembership,
  addOffice,
  addPerson,
  appointOperator,
  createFirstAdministrator,
  disablePerson,
  enablePerson,
  endMembership,
  type FirstAdministrator,
} from './administration';
import { addAgency } from './agencies';
import { CommonPasswords } from './common-passwords';
import {
  agencyByIdOrCode,
  agencyPage,
  fieldList,
  localityByIdOrCode,
  localityPage,
  officesWithHolders,
  successionPage,
  successionsOf,
} from './data/read-bodies';
import { myOffices, type PeopleFilter, peoplePage, personById } from './data/read-people';
import { credentialsByEmail } from './data/sessions';
import type { NewAgency } from './domain/agency';
import type { CalendarData } from './domain/calendar-data';
import type { DirectoryData } from './domain/directory-data';
import type { NewMembership } from './domain/membership';
import type { NewOffice } from './domain/office';
import { newPasswordText } from './domain/password';
import type { MailWish, NewPerson } from './domain/person';
import { importCalendar, importDirectory } from './imports';
import { chooseMail, mailChoice } from './own-mail';
import { hashPassword } from './secrets';
import type {
  AgencyDetail,
  AgencyView,
  CalendarImportView,
  DirectoryImportView,
  FieldView,
  LocalityView,
  MailChoiceView,
  MyOffice,
  PersonDetail,
  PersonView,
  SuccessionView,
} from './views';

export interface AgencyFilter {
  localityId?: Id;
  /** Of this locality and of the districts under it. */
  under?: Id;
  /** Only agencies valid on this day. */
  at?: LocalDate;
  /** In the name or the code. */
  q?: string;
}

/** Localities, agencies, offices and people: one method per intention, each one transaction. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly database: Database,
    @Optional() private readonly common?: CommonPasswords,
  ) {}

  /** Localities, agencies, fields and successions, idempotent by code; the system's deed. @throws invalid `data.fault` naming the path of the first fault */
  importDirectory(actor: Actor, data: DirectoryData): Promise<DirectoryImportView> {
    return this.database.transact(actor, (tx) => importDirectory(tx, data));
  }

  /** Replaces the years of the file; any administrator's deed. @throws invalid `data.fault` naming the path of the first fault */
  importCalendar(actor: Actor, data: CalendarData): Promise<CalendarImportView> {
    return this.database.transact(actor, (tx) => importCalendar(tx, data));
  }

  /** @throws invalid `agency.*`, conflict `agency.codeTaken` */
  addAgency(actor: Actor, input: NewAgency): Promise<{ id: Id; code: string }> {
    return this.database.transact(actor, (tx) => addAgency(tx, input));
  }

  addOffice(actor: Actor, input: NewOffice): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => addOffice(tx, input));
  }

  /** @throws conflict `person.emailTaken`, invalid `password.tooShort` */
  async addPerson(actor: Actor, input: NewPerson): Promise<{ id: Id }> {
    const passwordHash = input.password === undefined ? null : await this.hashOfNew(input.password);
    return this.database.transact(actor, (tx) => addPerson(tx, input, passwordHash));
  }

  /** @throws conflict `membership.exists`, invalid `membership.otherLocality` */
  addMembership(actor: Actor, input: NewMembership): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => addMembership(tx, input));
  }

  /** `lastDay`: yesterday when not given, so that the office is no longer held today. */
  endMembership(actor: Actor, membershipId: Id, lastDay?: LocalDate): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => endMembership(tx, membershipId, lastDay));
  }

  /** What mail the actor wants, or a person of the locality that the actor administers. */
  mailChoice(actor: Actor, personId?: Id): Promise<MailChoiceView> {
    return this.database.transact(actor, (tx) => mailChoice(tx, personId));
  }

  /** @throws invalid `mail.pausedUntil` */
  chooseMail(actor: Actor, wish: MailWish, personId?: Id): Promise<MailChoiceView> {
    return this.database.transact(actor, (tx) => chooseMail(tx, wish, personId));
  }

  /** Ends the person's sessions too. */
  disablePerson(actor: Actor, personId: Id): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => disablePerson(tx, personId));
  }

  /** Sign-in and mail again; the offices are those that the person still holds. */
  enablePerson(actor: Actor, personId: Id): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => enablePerson(tx, personId));
  }

  /** The first administrator of a locality; the system's deed. @throws conflict `administrator.exists`, invalid `locality.unknown`, `locality.noAgency` */
  async createFirstAdministrator(actor: Actor, input: FirstAdministrator): Promise<{ id: Id }> {
    const passwordHash = await this.hashOfNew(input.password);
    return this.database.transact(actor, (tx) => createFirstAdministrator(tx, input, passwordHash));
  }

  /** Whoever has this address operates the installation from today on; the system's deed. @throws notFound, conflict `person.disabled`, `operator.exists` */
  appointOperator(actor: Actor, email: string): Promise<{ id: Id }> {
    return this.database.transact(actor, async (tx) => {
      const account = await credentialsByEmail(tx, email.normalize('NFC').trim());
      if (!account) throw notFound('person.notFound', `Không có tài khoản ${email}.`, `No account ${email}.`);
      return appointOperator(tx, account.id);
    });
  }

  private hashOfNew(password: string): Promise<string> {
    const text = newPasswordText(password);
    this.common?.refuse(text);
    return hashPassword(text);
  }

  /** What the actor acts through today, by name. */
  myOffices(actor: Actor): Promise<MyOffice[]> {
    return this.database.read(actor, myOffices);
  }

  /** By code. Everyone may read localities, agencies, fields and successions: they are public. */
  localities(actor: Actor, page: Page): Promise<Paged<LocalityView>> {
    return this.database.read(actor, (tx) => localityPage(tx, page));
  }

  locality(actor: Actor, idOrCode: string): Promise<LocalityView> {
    return this.database.read(actor, async (tx) => found(await localityByIdOrCode(tx, idOrCode)));
  }

  /** By code. */
  agencies(actor: Actor, filter: AgencyFilter, page: Page): Promise<Paged<AgencyView>> {
    return this.database.read(actor, (tx) => agencyPage(tx, filter, page));
  }

  /** With its offices and successions; the names of who holds the offices only for people of that locality. */
  agency(actor: Actor, idOrCode: string): Promise<AgencyDetail> {
    return this.database.read(actor, async (tx) => {
      const agency = found(await agencyByIdOrCode(tx, idOrCode));
      const offices = await officesWithHolders(tx, agency.id);
      const own = actor.isSystem || actor.localityIds.includes(agency.localityId);
      return {
        ...agency,
        offices: own ? offices : offices.map((office) => ({ ...office, holders: [] })),
        successions: await successionsOf(tx, agency.id),
      };
    });
  }

  fields(actor: Actor): Promise<FieldView[]> {
    return this.database.read(actor, (tx) => fieldList(tx));
  }

  /** By code. */
  successions(actor: Actor, page: Page): Promise<Paged<SuccessionView>> {
    return this.database.read(actor, (tx) => successionPage(tx, page));
  }

  /** By id: the people of the actor's own localities, for the system everyone. */
  people(actor: Actor, page: Page, filter: PeopleFilter = {}): Promise<Paged<PersonView>> {
    return this.database.read(actor, (tx) => peoplePage(tx, filter, page));
  }

  person(actor: Actor, id: Id): Promise<PersonDetail> {
    return this.database.read(actor, async (tx) => found(await personById(tx, id)));
  }
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return row;
}
