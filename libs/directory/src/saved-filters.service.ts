import { Database } from '@dondoc/database';
import { type Actor, forbidden, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { addSavedFilter, deleteSavedFilter, savedFilters } from './data/saved-filters';
import { type NewSavedFilter, savedFilterFrom } from './domain/saved-filter';
import type { SavedFilterView } from './views';

/** Filters that people keep for themselves. They change nothing for anybody else, so the journal does not tell of them. */
@Injectable()
export class SavedFiltersService {
  constructor(private readonly database: Database) {}

  list(actor: Actor, screen?: string): Promise<SavedFilterView[]> {
    return this.database.read(actor, (tx) => savedFilters(tx, personOf(actor), screen ?? null));
  }

  /** @throws invalid `savedFilter.name`, conflict `savedFilter.taken`, `savedFilter.tooMany` */
  save(actor: Actor, input: NewSavedFilter): Promise<{ id: Id }> {
    return this.database.transact(actor, (tx) => addSavedFilter(tx, personOf(actor), savedFilterFrom(input)));
  }

  /** @throws notFound */
  delete(actor: Actor, id: Id): Promise<{ id: Id }> {
    return this.database.transact(actor, async (tx) => {
      await deleteSavedFilter(tx, personOf(actor), id);
      return { id };
    });
  }
}

function personOf({ personId }: Actor): Id {
  if (!personId) throw forbidden('actor.forbidden', 'Bạn không có quyền làm việc này.', 'You may not do this.');
  return personId;
}
