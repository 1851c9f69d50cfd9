import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@dondoc/database';
import { Logger } from '@nestjs/common';
import { type Outcome, outcomeColumns, sentColumns, WRITE_OUTCOMES, WRITE_SENT } from './data/outcomes';

const AGAIN_MS = 250;

/**
 * Writes outcomes at once, in autocommitted statements: while one statement is on its way the next outcomes gather for the following one
 * (two on their way at once were measured to be slower, for the groups get smaller).
 * A mail that was accepted must not be forgotten while this process lives, so a database that is away is asked until it answers.
 */
export class Outcomes {
  private readonly logger = new Logger('mail');
  private gathering: { outcome: Outcome; written: () => void }[] = [];
  private isWriting = false;
  private isClosed = false;

  constructor(private readonly database: Database) {}

  /** Resolves when the outcome is committed, or found to be somebody else's business by now. */
  write(outcome: Outcome): Promise<void> {
    return new Promise((resolve) => {
      this.gathering.push({ outcome, written: resolve });
      if (!this.isWriting) void this.writeWhileGathering();
    });
  }

  /** For the end of the process: what is not written by now stays leased, and another process takes it over. */
  close(): void {
    this.isClosed = true;
  }

  private async writeWhileGathering(): Promise<void> {
    this.isWriting = true;
    while (this.gathering.length > 0) {
      const batch = this.gathering.splice(0);
      await this.writeBatch(batch.map(({ outcome }) => outcome));
      for (const { written } of batch) written();
    }
    this.isWriting = false;
  }

  private async writeBatch(outcomes: Outcome[]): Promise<void> {
    while (!this.isClosed) {
      try {
        const done = await this.database.statement(...statementFor(outcomes));
        if (done.length < outcomes.length)
          this.logger.warn(`${outcomes.length - done.length} messages were taken over by another process.`);
        return;
      } catch (error) {
        this.logger.error(`Outcomes of ${outcomes.length} messages not written yet: ${(error as Error).message}`);
        await wait(AGAIN_MS);
      }
    }
  }
}

const statementFor = (outcomes: readonly Outcome[]): [string, unknown[]] =>
  outcomes.every(({ state }) => state === 'sent') ? [WRITE_SENT, sentColumns(outcomes)] : [WRITE_OUTCOMES, outcomeColumns(outcomes)];
