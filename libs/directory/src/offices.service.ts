import { Database } from '@dondoc/database';
import type { Actor, Id, LocalDate, Page, Paged } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { endAbsence, recordAbsence } from './absences';
import { absencePage } from './data/absences';
import { candidatePage } from './data/delegates';
import { type OfficeFilter, officePage } from './data/read-offices';
import type { NewAbsence } from './domain/absence';
import { addDelegate, endDelegate, type NewDelegate, nameForFields, opened, setMailbox, setProviderGroup } from './offices';
import type { AbsenceView, CandidateView, OfficeOfAgency } from './views';

/** Who reads and who acts while somebody is away: absences with their substitutes, delegates, mailboxes of offices. */
@Injectable()
export class OfficesService {
  constructor(private readonly database: Database) {}

  /** @throws invalid `absence.dates`, `absence.substitute`, conflict `absence.overlaps` */
  recordAbsence(actor: Actor, input: NewAbsence): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => recordAbsence(tx, input));
  }

  /** `lastDay`: yesterday when not given, so that the person is back today. @throws conflict `absence.ended` */
  endAbsence(actor: Actor, id: Id, lastDay?: LocalDate): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => endAbsence(tx, id, lastDay));
  }

  /** The offices of one's localities and of the districts under them, with who holds them today. */
  offices(actor: Actor, filter: OfficeFilter, page: Page): Promise<Paged<OfficeOfAgency>> {
    return this.database.read(actor, (tx) => officePage(tx, filter, page));
  }

  /** One's own and those of one's localities, as far as they have not ended; of one person where one is named. */
  absences(actor: Actor, page: Page, personId?: Id): Promise<Paged<AbsenceView>> {
    return this.database.read(actor, (tx) => absencePage(tx, page, personId));
  }

  setMailbox(actor: Actor, officeId: Id, mailbox: string | null): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => setMailbox(tx, officeId, mailbox));
  }

  /** The restricted fields that whoever is in the office sees: these, and no other. @throws invalid `field.notRestricted` */
  nameForFields(actor: Actor, officeId: Id, fields: readonly string[]): Promise<{ id: Id; fields: string[] }> {
    return this.database.transact(actor, (tx) => nameForFields(tx, officeId, fields));
  }

  setProviderGroup(actor: Actor, officeId: Id, group: string | null): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => setProviderGroup(tx, officeId, group));
  }

  /** Whom its holder or administrator could name a delegate of an office. */
  candidates(
    actor: Actor,
    { officeId, name = '' }: { officeId: Id; name?: string | undefined },
    page: Page,
  ): Promise<Paged<CandidateView>> {
    return this.database.transact(actor, async (tx) => {
      const { agency } = await opened(tx, officeId, 'holder');
      const localityIds = [agency.localityId, ...(agency.parentLocalityId ? [agency.parentLocalityId] : [])];
      return candidatePage(tx, { localityIds, name }, page);
    });
  }

  /** @throws conflict `delegate.exists`, invalid `membership.otherLocality`, `membership.dates`, `delegate.self`, `delegate.validFrom` */
  addDelegate(actor: Actor, officeId: Id, input: NewDelegate): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => addDelegate(tx, officeId, input));
  }

  endDelegate(actor: Actor, membershipId: Id): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => endDelegate(tx, membershipId));
  }
}
