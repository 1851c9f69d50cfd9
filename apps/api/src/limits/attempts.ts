import { createHash } from 'node:crypto';
import { Database } from '@dondoc/database';
import { DomainError } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { type Allowance, forgive, giveBack, isKnownNetwork, noteNetwork, takeFrom } from './data/allowances';
import { addressOf, networkOf } from './network';
import { tooManyAttempts } from './too-many';

const MINUTES = 60;
/** For one account from one network, for any accounts and links from one address, and for one account from all networks that it does not know. */
const PER_ACCOUNT_AND_NETWORK = { most: 10, seconds: 15 * MINUTES };
const PER_ADDRESS = { most: 50, seconds: 15 * MINUTES };
const PER_ACCOUNT_FROM_ELSEWHERE = { most: 100, seconds: 60 * MINUTES };

interface AccountKeys {
  account: string;
  network: string;
  here: Allowance;
  elsewhere: Allowance | null;
}

/**
 * Bounds the guessing of passwords and links, over all processes. An attempt is counted before it is made, so that a hundred at once get no further
 * than a hundred in a row; a right one is given back. Its owner, in a network that the account was signed in to from, waits for no guesser elsewhere.
 */
@Injectable()
export class Attempts {
  constructor(private readonly database: Database) {}

  /** Lets `attempt` try to sign in to the account; to none where a link is tried. @throws DoorError 429 */
  async bounding<T>(where: { ip: string | undefined; account?: string | undefined }, attempt: () => Promise<T>): Promise<T> {
    const address = { key: keyOf('address', addressOf(where.ip)), ...PER_ADDRESS };
    const account = where.account === undefined ? null : await this.accountKeys(where.account, networkOf(where.ip));
    const taken = [...(account ? [account.here] : []), address, ...(account?.elsewhere ? [account.elsewhere] : [])];
    await this.take(taken);
    try {
      const answer = await attempt();
      if (account) await this.succeeded(account);
      await this.giveBack(taken);
      return answer;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid') await this.giveBack(taken);
      throw error;
    }
  }

  private async accountKeys(name: string, network: string): Promise<AccountKeys> {
    const account = digestOf(name.normalize('NFC').trim().toLowerCase());
    const here: Allowance = { key: keyOf('account', `${account} ${network}`), ...PER_ACCOUNT_AND_NETWORK };
    const isKnown = await isKnownNetwork(this.database, account, network);
    const elsewhere: Allowance | null = isKnown ? null : { key: keyOf('elsewhere', account), ...PER_ACCOUNT_FROM_ELSEWHERE };
    return { account, network, here, elsewhere };
  }

  /** Whoever is refused at one takes nothing from the next: a guesser in an office does not slow all of it. */
  private async take(allowances: readonly Allowance[]): Promise<void> {
    for (const allowance of allowances) {
      const wait = await takeFrom(this.database, allowance);
      if (wait > 0) throw tooManyAttempts(wait);
    }
  }

  /** An attempt that was right, or that was none: a new password that is too short is no guess. */
  private async giveBack(allowances: readonly Allowance[]): Promise<void> {
    for (const allowance of allowances) await giveBack(this.database, allowance);
  }

  private async succeeded({ account, network, here }: AccountKeys): Promise<void> {
    await forgive(this.database, here.key);
    await noteNetwork(this.database, account, network);
  }
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Neither addresses nor what was typed for an account stand in the table. */
const keyOf = (kind: string, text: string) => `signIn.${kind} ${digestOf(text)}`;
