import { Database, isDemonstration } from '@dondoc/database';
import { SessionsService } from '@dondoc/directory';
import { Actor, addMinutes, type Role } from '@dondoc/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { peopleByRole } from './data/people-by-role';

/** A way into the demonstration as one of its people. */
export interface SignInLink {
  role: Role;
  localityVi: string;
  localityEn: string;
  person: string;
  titleVi: string;
  titleEn: string;
  /** Path on this server; good for thirty days. */
  path: string;
}

export const DEMONSTRATION = 'dondoc:demonstration';

const AGREEMENT = 'HN-LDG-2023';
const MINUTES = 30 * 24 * 60;

/** Sign-in links of the demonstration, made once per start. Only their hashes are stored. */
@Injectable()
export class DemonstrationService {
  private made: Promise<SignInLink[]> | undefined;

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    @Inject(DEMONSTRATION) private readonly on: boolean,
  ) {}

  /** Empty outside demonstration mode, and while the demonstration is not loaded. */
  async links(): Promise<SignInLink[]> {
    if (!this.on) return [];
    this.made ??= this.make();
    const links = await this.made.catch((error) => {
      this.made = undefined;
      throw error;
    });
    if (links.length === 0) this.made = undefined;
    return links;
  }

  /** Whether this is a demonstration whose time may be moved. */
  async hasClock(): Promise<boolean> {
    return this.on && (await this.database.read(Actor.system('demonstration'), isDemonstration));
  }

  private make(): Promise<SignInLink[]> {
    return this.database.transact(Actor.system('demonstration'), async (tx) => {
      const links: SignInLink[] = [];
      for (const { personId, name, ...rest } of await peopleByRole(tx, AGREEMENT)) {
        const token = await this.sessions.issueLink(tx, personId, 'demonstration', addMinutes(tx.now, MINUTES));
        links.push({ ...rest, person: name, path: `/demo/sign-in/${token}` });
      }
      return links;
    });
  }
}
