import type { Tx } from '@dondoc/database';
import { type Id, notFound } from '@dondoc/kernel';
import { MOST_FILTERS, type NewSavedFilter, nameTaken, tooMany } from '../domain/saved-filter';
import type { SavedFilterView } from '../views';

/** Of one screen or of all, by name. */
export function savedFilters(tx: Tx, personId: Id, screen: string | null): Promise<SavedFilterView[]> {
  return tx.query<SavedFilterView>(
    `select id, screen, name, search from saved_filter where person_id = $1 and ($2::text is null or screen = $2) order by screen, plain(name), name`,
    [personId, screen],
  );
}

/** The person's row is held, so that two windows do not pass the limit together. @throws conflict `savedFilter.tooMany`, `savedFilter.taken` */
export async function addSavedFilter(tx: Tx, personId: Id, { screen, name, search }: NewSavedFilter): Promise<{ id: Id }> {
  await tx.query('select 1 from person where id = $1 for update', [personId]);
  const [held] = await tx.query<{ count: number }>('select count(*)::int as count from saved_filter where person_id = $1', [personId]);
  if ((held?.count ?? 0) >= MOST_FILTERS) throw tooMany();
  const id = tx.newId();
  const kept = await tx.change(
    `insert into saved_filter (id, person_id, screen, name, search, saved_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (person_id, screen, name) do nothing`,
    [id, personId, screen, name, search, tx.now],
  );
  if (kept === 0) throw nameTaken();
  return { id };
}

/** @throws notFound where the person has no such filter */
export async function deleteSavedFilter(tx: Tx, personId: Id, id: Id): Promise<void> {
  const gone = await tx.change('delete from saved_filter where id = $1 and person_id = $2', [id, personId]);
  if (gone === 0) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
}
