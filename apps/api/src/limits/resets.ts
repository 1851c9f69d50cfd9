import { createHash } from 'node:crypto';
import { Database } from '@dondoc/database';
import { Injectable } from '@nestjs/common';
import { takeFrom } from './data/allowances';
import { addressOf, networkOf } from './network';
import { tooManyRequests } from './too-many';

const HOUR = 60 * 60;

/** Bounds the mails that guests may have sent, over all processes. Whether an account is anybody's plays no part. */
@Injectable()
export class Resets {
  constructor(private readonly database: Database) {}

  /** Who asks from one network does not use up what its owner has elsewhere. @throws DoorError 429 */
  async take(ip: string | undefined, email: string): Promise<void> {
    const account = email.normalize('NFC').trim().toLowerCase();
    const allowances = [
      { key: keyOf('account', `${account} ${networkOf(ip)}`), most: 3, seconds: HOUR },
      { key: keyOf('address', addressOf(ip)), most: 20, seconds: HOUR },
      { key: keyOf('elsewhere', account), most: 20, seconds: HOUR },
    ];
    for (const allowance of allowances) {
      const wait = await takeFrom(this.database, allowance);
      if (wait > 0) throw tooManyRequests(wait);
    }
  }
}

const keyOf = (kind: string, text: string) => `reset.${kind} ${createHash('sha256').update(text).digest('base64url')}`;
