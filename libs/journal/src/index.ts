export { record, type RecordedFact } from './journal';
export { factById, journalPage, postpone, settle, takeOutbox } from './outbox';
