import { Database } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { type Actor, type Id, notFound, type Page, type Paged } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { ownAccount } from './data/own-account';
import { endOwnSession, ownSessionPage } from './data/own-sessions';
import { endSessionsOf } from './data/sessions';
import { PASSWORD_MAX, PASSWORD_MIN } from './domain/password';
import { ownId } from './own-id';
import type { OwnAccountView, OwnSessionView } from './views';

/** What people see and decide about their own account. */
@Injectable()
export class AccountService {
  constructor(private readonly database: Database) {}

  account(actor: Actor): Promise<OwnAccountView> {
    return this.database.read(actor, async (tx) => {
      const account = await ownAccount(tx);
      if (!account) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
      return { ...account, passwordRules: { least: PASSWORD_MIN, most: PASSWORD_MAX } };
    });
  }

  /** Those that go on. @param here the session that asks */
  sessions(actor: Actor, here: Id, page: Page): Promise<Paged<OwnSessionView>> {
    return this.database.read(actor, (tx) => ownSessionPage(tx, { personId: ownId(tx), here }, page));
  }

  /** @throws notFound for one that has ended, and for somebody else's alike */
  endSession(actor: Actor, id: Id): Promise<{ id: Id }> {
    return this.database.transact(actor, async (tx) => {
      const personId = ownId(tx);
      if (!(await endOwnSession(tx, { personId, id }))) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
      await record(tx, { kind: 'session.ended', about: { type: 'person', id: personId }, data: { ended: 1, from: 'elsewhere' } });
      return { id };
    });
  }

  /** Signs out everywhere but here. */
  endOtherSessions(actor: Actor, here: Id): Promise<{ ended: number }> {
    return this.database.transact(actor, async (tx) => {
      const personId = ownId(tx);
      const ended = await endSessionsOf(tx, personId, here);
      if (ended > 0)
        await record(tx, { kind: 'session.ended', about: { type: 'person', id: personId }, data: { ended, from: 'elsewhere' } });
      return { ended };
    });
  }
}
