import { Database, type Tx } from '@dondoc/database';
import { DirectoryService } from '@dondoc/directory';
import { Actor, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { linkTokens, personOfLink } from './data/links';
import { linkForged } from './domain/link';
import type { UnsubscribeView } from './views';

const SYSTEM = Actor.system('links');

/** Turning reminders off and on by the link that stands in each of them, without signing in. */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
  ) {}

  /** Changes nothing. @throws notFound `link.forged` */
  look(token: string): Promise<UnsubscribeView> {
    return this.database.read(SYSTEM, async (tx) => {
      const { name, language, reminders } = await owner(tx, token);
      return { name, language, reminders };
    });
  }

  /** As often as one likes; what it is already stays. @throws notFound `link.forged` */
  async choose(token: string, reminders: boolean): Promise<UnsubscribeView> {
    const person = await this.database.read(SYSTEM, (tx) => owner(tx, token));
    await this.directory.chooseMail(Actor.person(person.id, person.name, []).byLink(), { reminders });
    return { name: person.name, language: person.language, reminders };
  }
}

async function owner(tx: Tx, token: string): Promise<UnsubscribeView & { id: Id }> {
  const personId = (await linkTokens(tx)).openUnsubscribe(token);
  const person = personId && (await personOfLink(tx, personId));
  if (!person) throw linkForged();
  return person;
}
