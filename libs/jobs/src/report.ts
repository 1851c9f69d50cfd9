import { Logger } from '@nestjs/common';

const logger = new Logger('jobs');
const QUIET_MS = 10_000;
const lastSaid = new Map<string, number>();

/** A listener that writes an error down, the same one at most every ten seconds: a database that restarts fails a hundred times a second. */
export const report =
  (where: string) =>
  (error: Error): void => {
    const line = `${where}: ${error.message || error.name}`;
    const now = performance.now();
    if (now - (lastSaid.get(line) ?? -QUIET_MS) < QUIET_MS) return;
    if (lastSaid.size > 200) lastSaid.clear();
    lastSaid.set(line, now);
    logger.warn(line);
  };
