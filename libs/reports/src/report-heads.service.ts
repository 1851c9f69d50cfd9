import { Database, type Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import type { Actor, Id, Place } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { issuingAgency, keepHeads, unsignedReportsOf } from './data/report-heads';
import { openReport } from './data/reports';
import { snapshotById } from './data/snapshots';
import { formOf } from './domain/heads';
import { type HeadsInput, headsSaid } from './domain/heads-input';
import type { Heads } from './domain/issuer';
import { reheaded } from './domain/reheading';
import type { ReportHeadsView } from './views';

/** What an office has printed around its reports. Drafts follow a change at once; what is signed stays as it was signed. */
@Injectable()
export class ReportHeadsService {
  constructor(private readonly database: Database) {}

  get(actor: Actor, agencyId: Id): Promise<ReportHeadsView> {
    return this.database.read(actor, async (tx) => {
      const { localityId } = await issuingAgency(tx, agencyId);
      actor.mustBeAbleTo('read', placeOf(localityId));
      return viewOf(tx, agencyId);
    });
  }

  /** Says all of them anew: what is left out follows the form again. @throws notFound, forbidden, invalid `heads.text` */
  change(actor: Actor, agencyId: Id, input: HeadsInput): Promise<ReportHeadsView> {
    return this.database.transact(actor, async (tx) => {
      const place = placeOf((await issuingAgency(tx, agencyId)).localityId);
      actor.mustBeAbleTo('administer', place);
      const said = headsSaid(input);
      await keepHeads(tx, agencyId, said);
      const reports = await unsignedReportsOf(tx, agencyId);
      for (const id of reports) await rehead(tx, id, said);
      const about = { type: 'agency', id: agencyId };
      const fact = { kind: 'reportHeads.changed', about, localityId: place.side ?? null, data: { ...said, drafts: reports.length } };
      await record(tx, fact, actor.officeFor('administer', place));
      return viewOf(tx, agencyId);
    });
  }
}

const placeOf = (localityId: Id): Place => ({ parties: [localityId], side: localityId });

async function viewOf(tx: Tx, agencyId: Id): Promise<ReportHeadsView> {
  const { party } = await issuingAgency(tx, agencyId);
  const { settings, heads } = formOf(party);
  return { agencyId, form: settings.name, legalSource: settings.legalSource, heads, said: party.issuer?.heads ?? {} };
}

async function rehead(tx: Tx, reportId: Id, said: Partial<Heads>): Promise<void> {
  const { report } = await openReport(tx, reportId);
  const snapshot = await snapshotById(tx, report.snapshotId);
  const party = snapshot?.figures.parties.find(({ id }) => id === report.partyId);
  if (!party || report.state === 'signed') return;
  report.content = reheaded(report.content, party, said);
  await tx.manager.save(report);
}
