export { anchorText } from './anchor-text';
export { AuditService } from './audit.service';
export { record } from './journal';
export { JournalModule } from './journal.module';
export { factById, journalPage, postpone, settle, takeOutbox } from './outbox';
export { SealsService } from './seals.service';
export { verifyExport } from './verify-export';
export type * from './views';
