import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { type Actor, type Id, notFound, type Page, type Paged } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { agreementDetail } from './data/agreement-detail';
import { agreementPage, agreementTitles } from './data/agreement-lists';
import { mustBeAgenciesOf, mustBeViceChairOf } from './data/bodies';
import { type CommitmentFilter, commitmentDetail, commitmentPage } from './data/commitment-lists';
import { loadAgreement, loadedBefore, placeOfImport } from './data/import';
import { directoryByCode } from './data/known';
import { ownParties } from './data/own-parties';
import { partyPlace } from './data/places';
import { noteRead } from './data/restricted';
import { moveConsolidations } from './data/subjects';
import type { AgreementsData } from './domain/agreements-data';
import { checkAgreements } from './domain/check-agreements';
import type { AppointInput } from './domain/inputs';
import { Party } from './domain/party';
import { readAgreements } from './domain/read-agreements';
import { limitsFact, limitsFrom, type SignalLimits, silentBefore } from './domain/signals';
import type { AgreementDetail, AgreementTitle, AgreementView, CommitmentDetail, Created, ImportView, OwnPartyView } from './views';

/** An agreement is loaded with all its parties, before any of them is one. */
const FOR_ALL_PARTIES = { acrossSides: true };

/** Agreements, their parties and their commitments. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
  ) {}

  /**
   * Loads the agreements of a file, all or none; those loaded before are left as they are. An administrator loads agreements of their own locality.
   * @throws invalid `data.fault`, naming the path
   */
  importAgreements(actor: Actor, data: AgreementsData): Promise<ImportView> {
    const { agreements, rows } = readAgreements(data);
    return this.database.transact(
      actor,
      async (tx) => {
        const before = await loadedBefore(tx, agreements);
        const directory = await directoryByCode(tx, agreements);
        checkAgreements(rows, agreements, directory);
        const fresh = agreements.filter((agreement) => !before.has(agreement.code));
        for (const agreement of fresh) actor.mustBeAbleTo('administer', placeOfImport(agreement, directory));
        for (const agreement of fresh) await loadAgreement(tx, agreement, directory);
        const loaded = fresh.flatMap((agreement) => agreement.commitments);
        return {
          imported: fresh.map((agreement) => agreement.code),
          skipped: [...before],
          rows: loaded.length,
          commitments: loaded.filter((row) => row.isCommitment).length,
        };
      },
      FOR_ALL_PARTIES,
    );
  }

  /** Names who coordinates, oversees and is reported to on one side: an administrator of that side does. */
  appoint(actor: Actor, partyId: Id, input: AppointInput): Promise<Created> {
    return this.database.transact(actor, async (tx) => {
      const { party, officeId } = await partyToAdminister(tx, partyId);
      const named = [input.coordinatingAgencyId, input.committeeAgencyId].filter((id) => id != null);
      const agencies = await mustBeAgenciesOf(tx, party.localityId, named);
      if (input.overseeingOfficeId) await mustBeViceChairOf(tx, party.localityId, input.overseeingOfficeId);
      const fact = party.appoint(input, new Map([...agencies.values()].map((agency) => [agency.id, agency.code])));
      await tx.manager.save(party, { transaction: false });
      await moveConsolidations(tx, party);
      await record(tx, fact, officeId);
      return { id: party.id };
    });
  }

  /** After how many working days of silence the superiors of one side are told: an administrator of that side says. @throws invalid `signals.limit` */
  setSignalLimits(actor: Actor, partyId: Id, input: SignalLimits): Promise<Created> {
    return this.database.transact(actor, async (tx) => {
      const { party, officeId } = await partyToAdminister(tx, partyId);
      Object.assign(party, limitsFrom(input));
      await tx.manager.save(party, { transaction: false });
      await record(tx, limitsFact(party, input), officeId);
      return { id: party.id };
    });
  }

  /** The agreements that the actor's locality is a party of, by code. */
  list(actor: Actor, page: Page): Promise<Paged<AgreementView>> {
    return this.database.read(actor, async (tx) => agreementPage(tx, silentBefore(tx.today, await this.calendar.current(tx)), page));
  }

  /** The same by what they are called alone. */
  titles(actor: Actor, page: Page): Promise<Paged<AgreementTitle>> {
    return this.database.read(actor, (tx) => agreementTitles(tx, page));
  }

  get(actor: Actor, idOrCode: string): Promise<AgreementDetail> {
    return this.database.read(actor, async (tx) => agreementDetail(tx, silentBefore(tx.today, await this.calendar.current(tx)), idOrCode));
  }

  /** The sides that the actor's own localities are, as their administrator sees them. */
  ownParties(actor: Actor, page: Page): Promise<Paged<OwnPartyView>> {
    return this.database.read(actor, (tx) => ownParties(tx, page));
  }

  /** Rows of agreements in the order of their documents. */
  commitments(actor: Actor, filter: CommitmentFilter, page: Page): Promise<Paged<CommitmentDetail>> {
    return this.database.read(actor, (tx) => commitmentPage(tx, filter, page));
  }

  async commitment(actor: Actor, idOrCode: string): Promise<CommitmentDetail> {
    const view = await this.database.read(actor, (tx) => commitmentDetail(tx, idOrCode));
    await noteRead(this.database, actor, 'commitment', [view.id]);
    return view;
  }
}

/** The party locked for its administrator, and the office through which they act. @throws notFound, forbidden */
async function partyToAdminister(tx: Tx, id: Id): Promise<{ party: Party; officeId: Id | null }> {
  const place = await partyPlace(tx, id);
  tx.actor.mustBeAbleTo('administer', place);
  const party = await tx.manager.findOne(Party, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!party) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return { party, officeId: tx.actor.officeFor('administer', place) };
}
