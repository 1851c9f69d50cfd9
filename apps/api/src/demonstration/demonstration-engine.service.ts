import { Database } from '@dondoc/database';
import { EngineHealthService } from '@dondoc/health';
import { Actor, type Instant } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { type Happened, happenedSince } from './data/happened';

export interface EngineNow {
  isAtRest: boolean;
  happened: Happened;
}

/** What the engine does after the demonstration's time was moved. */
@Injectable()
export class DemonstrationEngine {
  constructor(
    private readonly database: Database,
    private readonly health: EngineHealthService,
  ) {}

  /** Whether everything due since the last move is done, and what happened since the first. */
  async now({ since, swept, fact }: { since: Instant; swept: Instant; fact: number }): Promise<EngineNow> {
    const isAtRest = await this.health.isAtRest(swept);
    const happened = await this.database.read(Actor.system('demonstration'), (tx) => happenedSince(tx, { since, fact }));
    return { isAtRest, happened };
  }
}
