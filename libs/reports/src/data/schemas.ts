import { columns } from '@dondoc/database';
import { EntitySchema } from 'typeorm';
import { Delivery } from '../domain/delivery';
import { StatusReport } from '../domain/status-report';

const { date, id, instant, int, json, orNull, primaryId, text } = columns;

const statusReport = new EntitySchema<StatusReport>({
  name: 'StatusReport',
  target: StatusReport,
  tableName: 'status_report',
  columns: {
    id: primaryId,
    reviewId: id(),
    partyId: id(),
    agreementId: id(),
    snapshotId: id(),
    version: int(),
    state: text(),
    content: json(),
    sha256: text(orNull),
    number: text(orNull),
    issuedOn: date(orNull),
    signedByPersonId: id(orNull),
    signedByOfficeId: id(orNull),
    signedAt: instant(orNull),
    returnNote: text(orNull),
    supersedesId: id(orNull),
    compiledAt: instant(),
  },
});

const delivery = new EntitySchema<Delivery>({
  name: 'Delivery',
  target: Delivery,
  tableName: 'delivery',
  columns: {
    id: primaryId,
    reportId: id(),
    committeeAgencyId: id(),
    method: text(),
    state: text(),
    messageId: id(orNull),
    deliveredAt: instant(orNull),
    handedOverBy: text(orNull),
    receivedOn: date(orNull),
    receiptNote: text(orNull),
    receiptRecordedAt: instant(orNull),
    receiptRecordedByOfficeId: id(orNull),
  },
});

/** Snapshots are written once, by SQL. */
export const reportsEntities: EntitySchema[] = [statusReport, delivery] as EntitySchema[];
