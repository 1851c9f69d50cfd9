/** What a drill is run with. */
export interface DrillOptions {
  /** Mails, subjects or requests: 1,000 in the quick profile, 10,000 in the full one. */
  size: number;
  /** The queue lives there; in PostgreSQL without it. */
  redisUrl?: string | undefined;
  /** Everything random comes from it. */
  seed: number;
}

/** What a drill saw, as figures, and whether what was promised held. */
export interface Outcome {
  holds: boolean;
  figures: Record<string, number | string>;
}

/** One fault that the product must survive. */
export interface Drill {
  /** `1`, `2` …: the order in which they are named and asked for. */
  row: number;
  name: string;
  /** Run on either queue, or on PostgreSQL alone where the queue has no part in it. */
  onBoth: boolean;
  run(options: DrillOptions): Promise<Outcome>;
}
