import { Database } from '@dondoc/database';
import { Actor } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { installationSetUp, setUpOf, unnamedFieldsOf } from './data/set-up';
import { checklistOf } from './domain/checklist';
import type { ChecklistView } from './views';

/** Whether mail leaves is a question about the installation; and what is restricted an administrator does not see. */
const SYSTEM = Actor.system('health');

/** What an administrator has still to set up. */
@Injectable()
export class ChecklistService {
  constructor(private readonly database: Database) {}

  /** For each locality that the actor administers. */
  async list(actor: Actor): Promise<ChecklistView[]> {
    const localityIds = actor.holding('administrator').map((office) => office.localityId);
    const { installation, unnamed } = await this.database.read(SYSTEM, async (tx) => ({
      installation: await installationSetUp(tx),
      unnamed: await unnamedFieldsOf(tx, localityIds),
    }));
    const setUps = await this.database.read(actor, (tx) => setUpOf(tx, localityIds));
    return setUps.map((setUp) => ({
      localityId: setUp.localityId,
      lines: checklistOf({ ...setUp, unnamedFields: unnamed.get(setUp.localityId) ?? [] }, installation),
    }));
  }
}
