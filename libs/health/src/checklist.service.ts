import { Database } from '@dondoc/database';
import type { Actor } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { installationSetUp, setUpOf } from './data/set-up';
import { checklistOf } from './domain/checklist';
import type { ChecklistView } from './views';

/** What an administrator has still to set up. */
@Injectable()
export class ChecklistService {
  constructor(private readonly database: Database) {}

  /** For each locality that the actor administers. */
  list(actor: Actor): Promise<ChecklistView[]> {
    return this.database.read(actor, async (tx) => {
      const installation = await installationSetUp(tx);
      const localityIds = actor.holding('administrator').map((office) => office.localityId);
      const setUps = await setUpOf(tx, localityIds);
      return setUps.map((setUp) => ({ localityId: setUp.localityId, lines: checklistOf(setUp, installation) }));
    });
  }
}
