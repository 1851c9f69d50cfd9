export { reportsEntities } from './data/schemas';
export type { PlannedDelivery } from './delivering';
export { DocumentsService } from './documents.service';
export { REPORT_FACTS, type ReportFact } from './domain/facts';
export type { HandOverInput, ReceiptInput, ReportFilter, SigningInput, WordingInput } from './inputs';
export { FILE_KINDS, type FileKind } from './render/file-name';
export { ReportsModule } from './reports.module';
export { ReportsService } from './reports.service';
export type * from './views';
