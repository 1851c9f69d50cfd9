import { Database } from '@dondoc/database';
import type { Actor, Wanted } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { readableAgreements } from './data/finding';
import { foundAgreements, foundCommitments, foundTasks } from './data/found-rows';
import { foundStatusUpdates } from './data/found-status-updates';
import type { FoundInCommitments } from './found-views';

/** Looks for words in what the actor may read. */
@Injectable()
export class FindingService {
  constructor(private readonly database: Database) {}

  /** At the most `limit` of each kind. */
  find(actor: Actor, wanted: Wanted, limit: number): Promise<FoundInCommitments> {
    return this.database.read(actor, async (tx) => {
      const search = { wanted, limit, agreementIds: await readableAgreements(tx) };
      return {
        agreements: await foundAgreements(tx, search),
        commitments: await foundCommitments(tx, search),
        tasks: await foundTasks(tx, search),
        statusUpdates: await foundStatusUpdates(tx, search),
      };
    });
  }
}
