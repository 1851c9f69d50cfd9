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

/** A chain of seals: that of a locality, or the installation's own, which has no code. */
export interface Chain {
  chain: Id;
  localityCode: string | null;
}

/** Where a chain stood at a moment, to be kept outside this system. Hashes are hexadecimal. */
export interface Anchor extends Chain {
  position: number;
  hash: string;
}

export interface AnchorsFile {
  at: Instant;
  anchors: Anchor[];
}

export type BreakKind =
  | 'factChanged'
  | 'factDeleted'
  | 'factUnsealed'
  | 'sealMissing'
  | 'sealChanged'
  | 'tailCut'
  | 'headChanged'
  | 'anchorMissed';

/** The first place at which a chain is not what was sealed. */
export interface AuditBreak {
  kind: BreakKind;
  /** None for a fact that stands in no chain. */
  chain: Id | null;
  position: number | null;
  factId: number | null;
}

export interface AuditView {
  at: Instant;
  chains: (Chain & { seals: number; redacted: number; break: (AuditBreak & { words: Words }) | null })[];
  /** The first fact that lacks a seal. */
  unsealed: number | null;
  ok: boolean;
}

/** A line of an exported journal; the first line of the file names the chain. */
export interface ExportedSeal {
  position: number;
  factId: number;
  content: string;
  hash: string;
  /** The canonical text of the fact: a JSON array of id, moment, kind, person, office, actor, about (type, id), agreement, locality, data. */
  fact: string | null;
  redacted?: true;
  /** Belongs to a restricted field that whoever had it exported does not see: the seal without the fact. */
  withheld?: true;
}

export interface ExportHead extends Chain {
  at: Instant;
  position: number;
  hash: string;
  /** Where the chain stood before the first line, where the file holds a part of it. */
  after?: { position: number; hash: string };
}

/** The seals of a locality's journal, and what the last verification found. */
export interface SealsView {
  localityId: Id;
  localityCode: string;
  name: Words;
  facts: number;
  last: { at: Instant; by: string; facts: number; redacted: number; break: (AuditBreak & { words: Words }) | null } | null;
}

/** A line of a verification that runs: how far it has come, and at last what it found. */
export type VerificationLine = { done: number; of: number } | { found: AuditView['chains'][number] };
