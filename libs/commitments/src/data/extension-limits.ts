import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { EXTENSION_LIMITS, type ExtensionLimits } from '../domain/extension-limits';
import type { ExtensionLimitsView } from '../views';

const LIMITS = `by_coordinator as "byCoordinator", most, most_days as "mostDays"`;

export async function limitsOf(tx: Tx, localityId: Id): Promise<ExtensionLimits> {
  const [own] = await tx.query<ExtensionLimits>(`select ${LIMITS} from extension_limit where locality_id = $1`, [localityId]);
  return own ?? EXTENSION_LIMITS;
}

export async function limitViews(tx: Tx, localityIds: readonly Id[]): Promise<ExtensionLimitsView[]> {
  const rows = await tx.query<{ localityId: Id; locality: string } & { [Name in keyof ExtensionLimits]: number | null }>(
    `select c.id as "localityId", c.code as locality, ${LIMITS} from locality c left join extension_limit l on l.locality_id = c.id
     where c.id = any($1::uuid[]) order by c.code`,
    [localityIds],
  );
  return rows.map(({ localityId, locality, byCoordinator, most, mostDays }) =>
    byCoordinator === null || most === null || mostDays === null
      ? { localityId, locality, ...EXTENSION_LIMITS, builtIn: true }
      : { localityId, locality, byCoordinator, most, mostDays, builtIn: false },
  );
}

export async function putLimits(tx: Tx, localityId: Id, { byCoordinator, most, mostDays }: ExtensionLimits): Promise<void> {
  await tx.query(
    `insert into extension_limit (locality_id, by_coordinator, most, most_days) values ($1, $2, $3, $4)
     on conflict (locality_id) do update set by_coordinator = excluded.by_coordinator, most = excluded.most, most_days = excluded.most_days`,
    [localityId, byCoordinator, most, mostDays],
  );
}
