import type { Id } from './id';

/** Something that happened, named `<thing>.<past participle>`. It is written with the change that it tells of and never changed. */
export interface Fact {
  kind: string;
  /** What it happened to. */
  about: { type: string; id: Id };
  agreementId?: Id | null;
  /** The side it belongs to; none for what both sides share. */
  localityId?: Id | null;
  /** JSON-safe and free of secrets. */
  data?: Record<string, unknown>;
}
