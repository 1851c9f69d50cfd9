import { Database } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { type Actor, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { limitViews, putLimits } from './data/extension-limits';
import { checkedLimits, type ExtensionLimits } from './domain/extension-limits';
import type { ExtensionLimitsView } from './views';

/** The bounds of extensions, each side its own. They hold for what is asked and decided from then on. */
@Injectable()
export class ExtensionLimitsService {
  constructor(private readonly database: Database) {}

  /** Of every locality that the actor acts for. */
  list(actor: Actor): Promise<ExtensionLimitsView[]> {
    return this.database.read(actor, (tx) => limitViews(tx, actor.localityIds));
  }

  /** By an administrator of the locality. @throws invalid `extension.limits`, notFound, forbidden */
  put(actor: Actor, localityId: Id, input: ExtensionLimits): Promise<ExtensionLimits & { localityId: Id }> {
    const place = { parties: [localityId], side: localityId };
    return this.database.transact(actor, async (tx) => {
      actor.mustBeAbleTo('administer', place);
      const limits = checkedLimits(input);
      await putLimits(tx, localityId, limits);
      const about = { type: 'locality', id: localityId };
      await record(tx, { kind: 'extensionLimits.changed', about, localityId, data: { ...limits } }, actor.officeFor('administer', place));
      return { localityId, ...limits };
    });
  }
}
