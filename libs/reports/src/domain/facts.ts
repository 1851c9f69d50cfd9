/**
 * Every fact this context writes, about a `statusReport`. All carry `{ agreement, period, locality, committee, reviewId, partyId, version, snapshotSha256 }`
 * (codes, the period's key, the code of the committee or null) and what is said here.
 */
export const REPORT_FACTS = [
  /** A draft waits for a signature. Of a correction: { correctionOf, reason } */
  'report.compiled',
  /** { sections, edition } */
  'report.worded',
  /** { note } */
  'report.returned',
  /** { number, issuedOn, sha256 } */
  'report.signed',
  /** { number, method: 'mail' | 'byHand', deliveryId, deliveredAt, handedOverBy } */
  'report.delivered',
  /** The committee has it. { deliveryId, receivedOn, receiptNote } */
  'report.received',
  /** Its mail came back. { deliveryId, messageId } */
  'report.undelivered',
  /** About an `agency`, and without the rest: what its office says about the heads of its reports, and { drafts } that follow. */
  'reportHeads.changed',
] as const;

export type ReportFact = (typeof REPORT_FACTS)[number];
