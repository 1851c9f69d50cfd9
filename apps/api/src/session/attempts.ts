import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { DoorError } from '../http/door-error';

const WINDOW_MS = 15 * 60_000;
/** Wrong passwords for one account from one address, and for any accounts from one address. The owner, at another address, is not locked out. */
const PER_ACCOUNT = 10;
const PER_ADDRESS = 50;
const KEPT = 10_000;

interface Count {
  failures: number;
  since: number;
}

/** Counts failed sign-ins of this process against guessing and spraying. */
@Injectable()
export class Attempts {
  private readonly counts = new Map<string, Count>();

  /** @throws DoorError 429 */
  mustBeFew(address: string, account: string): void {
    if (this.of(this.keyOf(address, account)) < PER_ACCOUNT && this.of(address) < PER_ADDRESS) return;
    throw new DoorError(
      429,
      'signIn.tooMany',
      { vi: 'Đăng nhập sai quá nhiều lần. Hãy thử lại sau 15 phút.', en: 'Too many failed sign-ins. Try again in 15 minutes.' },
      WINDOW_MS / 1000,
    );
  }

  failed(address: string, account: string): void {
    for (const key of [address, this.keyOf(address, account)]) {
      const failures = this.of(key) + 1;
      const since = failures === 1 ? performance.now() : (this.counts.get(key)?.since ?? performance.now());
      this.counts.set(key, { failures, since });
    }
    for (const key of this.counts.keys()) {
      if (this.counts.size <= KEPT) break;
      this.counts.delete(key);
    }
  }

  succeeded(address: string, account: string): void {
    this.counts.delete(this.keyOf(address, account));
  }

  private of(key: string): number {
    const count = this.counts.get(key);
    return count && performance.now() - count.since < WINDOW_MS ? count.failures : 0;
  }

  private keyOf(address: string, account: string): string {
    return `${address} ${account.toLowerCase()}`;
  }
}
