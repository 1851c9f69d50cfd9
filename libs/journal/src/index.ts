export { record } from './journal';
export { factById, journalPage, postpone, settle, takeOutbox } from './outbox';
export type * from './views';
