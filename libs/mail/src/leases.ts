import type { Database } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import { LEASE_SECONDS, RENEW, type Renewed } from './data/claim';

const RENEW_MS = 10_000;
/** A lease is no longer trusted this long before it ends. */
const MARGIN_MS = 5_000;

/** The leases of this process. They are renewed while it works, and distrusted when it could not renew them in time. */
export class Leases {
  private readonly trustedUntil = new Map<Id, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  /** To be called with the time before the claim was asked for. */
  hold(leaseId: Id, since: number): void {
    this.trustedUntil.set(leaseId, since + LEASE_SECONDS * 1000 - MARGIN_MS);
    this.timer ??= setInterval(() => void this.renew(), RENEW_MS).unref();
  }

  /** Whether nobody else can have taken over: to be asked right before something leaves. */
  holds(leaseId: Id): boolean {
    return performance.now() < (this.trustedUntil.get(leaseId) ?? 0);
  }

  drop(leaseId: Id): void {
    this.trustedUntil.delete(leaseId);
    if (this.trustedUntil.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async renew(): Promise<void> {
    const since = performance.now();
    const renewed = await this.database.statement<Renewed>(RENEW, [[...this.trustedUntil.keys()]]).catch(() => []);
    for (const { leaseId } of renewed) if (this.trustedUntil.has(leaseId)) this.hold(leaseId, since);
  }
}
