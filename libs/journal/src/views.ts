import type { Id, Instant, Words } from '@dondoc/kernel';

/** A fact as the journal keeps it. */
export interface RecordedFact {
  id: number;
  at: Instant;
  kind: string;
  aboutType: string;
  aboutId: Id;
  agreementId: Id | null;
  localityId: Id | null;
  personId: Id | null;
  officeId: Id | null;
  actorName: string;
  data: Record<string, unknown>;
}

/** A fact as the journal shows it. */
export interface JournalEntry extends RecordedFact {
  agreementCode: string | null;
  /** The office through which it was done, and its agency. */
  office: Words | null;
}
