import { hostname } from 'node:os';
import { threadId } from 'node:worker_threads';
import { Database } from '@dondoc/database';
import { Injectable, Logger } from '@nestjs/common';
import { CLEAR_ALARM, RAISE_ALARM } from './data/alarms';

/** `mailServer`: it takes no mail · `queueEmptied`: jobs and schedules were gone. */
export type AlarmName = 'mailServer' | 'queueEmptied';

const QUIET_MS = 5_000;

/**
 * What an administrator has to hear of, where the health page and `dondoc doctor` find it; the log has it too. An alarm is this process's own:
 * another process clears its own. Raising one never fails and never waits: a database that is away is an alarm of its own.
 */
@Injectable()
export class Alarms {
  private readonly logger = new Logger('alarm');
  private readonly source = `${hostname()}:${process.pid}:${threadId}`;
  private readonly raisedAt = new Map<AlarmName, number>();

  constructor(private readonly database: Database) {}

  /** Raised again and again it stays one alarm, seen at its last time. */
  raise(name: AlarmName, reason: string): void {
    const now = performance.now();
    if (now - (this.raisedAt.get(name) ?? -QUIET_MS) < QUIET_MS) return;
    this.raisedAt.set(name, now);
    this.write(RAISE_ALARM, [name, this.source, reason.slice(0, 2000)]);
  }

  clear(name: AlarmName): void {
    this.raisedAt.delete(name);
    this.write(CLEAR_ALARM, [name, this.source]);
  }

  private write(sql: string, parameters: unknown[]): void {
    void this.database.statement(sql, parameters).catch((error: Error) => this.logger.warn(`Not written down: ${error.message}`));
  }
}
