export { type RecordedFact, record } from './journal';
export { factById, journalPage, postpone, settle, takeOutbox } from './outbox';
