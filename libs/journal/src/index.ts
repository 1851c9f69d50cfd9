export { AuditService } from './audit.service';
export { record } from './journal';
export { JournalModule } from './journal.module';
export { factById, journalPage, postpone, settle, takeOutbox } from './outbox';
export { verifyExport } from './verify-export';
export type * from './views';
