import type { ReportContent } from './compile';
import type { Snapshot } from './snapshot';

export type Hash = (value: unknown) => string;

/** What a report, its snapshot, its deliveries and the journal say today. */
export interface Evidence {
  content: ReportContent;
  snapshot: { version: number; sha256: string; calendarVersion: string; figures: Snapshot };
  /** The columns beside the content. */
  state: string;
  sha256: string | null;
  number: string | null;
  issuedOn: string | null;
  signedAt: string | null;
  /** What the journal wrote down at the signature; null where it knows of none. */
  signed: { sha256: unknown; number: unknown; issuedOn: unknown } | null;
  deliveries: StoredDelivery[];
  /** The reports of the other sides that were compiled from the same snapshot. */
  others: { localityCode: string; content: ReportContent }[];
}

/** A delivery as it is stored, and as the journal told of it. */
export interface StoredDelivery {
  committee: string;
  state: string;
  method: string;
  deliveredAt: string | null;
  handedOverBy: string | null;
  receivedOn: string | null;
  receiptNote: string | null;
  delivered: Record<string, unknown> | null;
  received: Record<string, unknown> | null;
}

export interface Finding {
  code: string;
  vi: string;
  en: string;
  paths?: string[];
}

export type Check = (evidence: Evidence, hash: Hash) => Finding[];
