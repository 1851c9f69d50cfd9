import { createHash } from 'node:crypto';
import { Database } from '@dondoc/database';
import { Inject, Injectable } from '@nestjs/common';
import { takeFrom } from './data/allowances';
import { addressOf } from './network';
import { tooManyRequests } from './too-many';

export const REQUESTS_PER_MINUTE = 'dondoc:requestsPerMinute';

/** A process fetches this many at a time, so that most requests cost no statement; by as many each process may be generous. */
const AT_A_TIME = 20;
const KEPT = 10_000;

/** Bounds the requests of a session, and of an address where there is none, over all processes. */
@Injectable()
export class Requests {
  private readonly inHand = new Map<string, number>();

  constructor(
    private readonly database: Database,
    @Inject(REQUESTS_PER_MINUTE) private readonly perMinute: number,
  ) {}

  /** @throws DoorError 429 */
  async take(from: { token: string } | { ip: string | undefined }): Promise<void> {
    if (this.perMinute === 0) return;
    const key = 'token' in from ? `session ${digestOf(from.token)}` : `guest ${digestOf(addressOf(from.ip))}`;
    const held = this.inHand.get(key) ?? 0;
    if (held > 0) this.hold(key, held - 1);
    else await this.fetch(`request.${key}`, key);
  }

  private async fetch(stored: string, key: string): Promise<void> {
    const amount = Math.min(AT_A_TIME, Math.ceil(this.perMinute / 10));
    const wait = await takeFrom(this.database, { key: stored, most: this.perMinute, seconds: 60, amount });
    if (wait > 0) throw tooManyRequests(wait);
    this.hold(key, (this.inHand.get(key) ?? 0) + amount - 1);
  }

  /** The oldest are let go: whoever comes with ever new keys gets no more room for it. */
  private hold(key: string, count: number): void {
    this.inHand.set(key, count);
    for (const oldest of this.inHand.keys()) {
      if (this.inHand.size <= KEPT) return;
      this.inHand.delete(oldest);
    }
  }
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url');
