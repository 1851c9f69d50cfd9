import { Database, type Tx } from '@dondoc/database';
import type { Actor, Id, Wanted } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { readableAgreements } from './data/finding';
import { foundAgreements, foundCommitments, foundTasks, heldBy } from './data/found-rows';
import { foundStatusUpdates, heldUpdates } from './data/found-status-updates';
import { noteRead } from './data/restricted';
import type { FoundInCommitments } from './found-views';

/** Looks for words in what the actor may read. */
@Injectable()
export class FindingService {
  constructor(private readonly database: Database) {}

  /** At the most `limit` of each kind. What holds the words is looked up past the policies of the rows and then read by them: see `kind`. */
  async find(actor: Actor, wanted: Wanted, limit: number): Promise<FoundInCommitments> {
    const held = await this.database.read(actor, (tx) => this.held(tx, wanted), { acrossSides: true });
    const found = await this.database.read(actor, async (tx) => {
      const looked = (ids: readonly Id[]) => ({ ids, wanted, limit });
      return {
        agreements: await foundAgreements(tx, looked(held.agreements)),
        commitments: await foundCommitments(tx, looked(held.commitments)),
        tasks: await foundTasks(tx, looked(held.tasks)),
        statusUpdates: await foundStatusUpdates(tx, looked(held.statusUpdates)),
      };
    });
    const told = found.statusUpdates.items.map(({ assignmentId }) => assignmentId);
    await noteRead(this.database, actor, 'assignment', told);
    return found;
  }

  private async held(tx: Tx, wanted: Wanted) {
    const search = { wanted, agreementIds: await readableAgreements(tx) };
    return {
      agreements: await heldBy(tx, search, 'agreement'),
      commitments: await heldBy(tx, search, 'commitment'),
      tasks: await heldBy(tx, search, 'task'),
      statusUpdates: await heldUpdates(tx, search),
    };
  }
}
