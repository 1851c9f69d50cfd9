import { Database } from '@dondoc/database';
import { Actor } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { installationSetUp, setUpOf } from './data/set-up';
import { checklistOf } from './domain/checklist';
import type { ChecklistView } from './views';

/** Whether mail leaves is a question about the installation, not about the rows of a locality. */
const SYSTEM = Actor.system('health');

/** What an administrator has still to set up. */
@Injectable()
export class ChecklistService {
  constructor(private readonly database: Database) {}

  /** For each locality that the actor administers. */
  async list(actor: Actor): Promise<ChecklistView[]> {
    const installation = await this.database.read(SYSTEM, installationSetUp);
    return this.database.read(actor, async (tx) => {
      const localityIds = actor.holding('administrator').map((office) => office.localityId);
      const setUps = await setUpOf(tx, localityIds);
      return setUps.map((setUp) => ({ localityId: setUp.localityId, lines: checklistOf(setUp, installation) }));
    });
  }
}
