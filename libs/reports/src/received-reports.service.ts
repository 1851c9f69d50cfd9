import { Database } from '@dondoc/database';
import type { Actor, Id, Page, Paged } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { receivedReports } from './data/received-reports';
import type { ReceivedReportView } from './views';

/** What a committee's office has got to read. */
@Injectable()
export class ReceivedReportsService {
  constructor(private readonly database: Database) {}

  /** Newest first: the reports that have come to the committees of the localities in which the actor holds such an office. */
  list(actor: Actor, filter: { agreementId?: Id }, page: Page): Promise<Paged<ReceivedReportView>> {
    const offices = actor.offices.filter(({ role }) => role === 'committeeOffice');
    const localityIds = [...new Set(offices.map((office) => office.localityId))];
    return this.database.read(actor, (tx) => receivedReports(tx, { ...filter, localityIds }, page));
  }
}
