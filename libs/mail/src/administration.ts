import { Database } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { type Actor, conflict, type Deed, type Id, notFound, type Page, type Paged, type Place } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { lockSuppression, reachOf, suppressionsPage } from './data/reading';
import { type EndedMessage, lockMessage, planAgain } from './data/resending';
import { mayBecome } from './domain/message';
import type { SuppressionView } from './views';

/** What an administrator or an operator does about mails that did not arrive. */
@Injectable()
export class MailAdministration {
  constructor(private readonly database: Database) {}

  /** Addresses that bounced: those of one's own locality, for an operator of all. */
  suppressions(actor: Actor, page: Page): Promise<Paged<SuppressionView>> {
    return this.database.read(actor, (tx) => suppressionsPage(tx, page), reachOf(actor));
  }

  /** The address gets mail again, and its bounces are forgotten. @throws notFound */
  lift(actor: Actor, address: string): Promise<{ address: string }> {
    return this.database.transact(
      actor,
      async (tx) => {
        const key = address.toLowerCase();
        const found = await lockSuppression(tx, key);
        const owner = found?.owners.find(({ localityId }) => CARE.some((deed) => actor.mayDo(deed, placeOf(localityId))));
        if (!found || !owner) throw notFound('suppression.notFound', 'Không có địa chỉ này.', 'There is no such address.');
        await tx.change('delete from suppression where address = $1', [key]);
        const { bounces, suppressedAt } = found;
        const fact = { kind: 'suppression.lifted', about: { type: owner.type, id: owner.id }, localityId: owner.localityId };
        await record(tx, { ...fact, data: { address: key, bounces, suppressedAt } }, officeOf(actor, placeOf(owner.localityId)));
        return { address: key };
      },
      reachOf(actor),
    );
  }

  /** A message that ended without arriving leaves once more. @throws notFound; conflict `message.notEnded`, `message.suppressed` */
  resend(actor: Actor, id: Id): Promise<{ id: Id; state: 'planned' }> {
    return this.database.transact(
      actor,
      async (tx) => {
        const message = await lockMessage(tx, id);
        if (!message?.localityId) throw notFound('message.notFound', 'Không có thư này.', 'There is no such message.');
        const { localityId, agreementId } = message;
        const place = placeOf(localityId);
        actor.mustBeAbleTo(CARE, place);
        mustBeResendable(message);
        await planAgain(tx, id);
        tx.wakeOthers();
        const fact = { kind: 'message.resent', about: { type: 'message', id }, agreementId, localityId };
        await record(tx, { ...fact, data: { was: message.state, address: message.address } }, officeOf(actor, place));
        return { id, state: 'planned' };
      },
      reachOf(actor),
    );
  }
}

/** An administrator cares for the mails of their locality, an operator for all of them. */
const CARE: readonly Deed[] = ['administer', 'operate'];
const officeOf = (actor: Actor, place: Place) => actor.officeFor('administer', place) ?? actor.officeFor('operate', place);
const placeOf = (localityId: Id) => ({ parties: [localityId], side: localityId });

function mustBeResendable({ state, resent, isSuppressed }: EndedMessage): void {
  if (!mayBecome(state, 'planned') || (state === 'unknown' && !resent))
    throw conflict(
      'message.notEnded',
      'Thư đã gửi hoặc đang chờ gửi, không cần gửi lại.',
      'The message was sent or is still to be sent; it need not be sent again.',
      { state },
    );
  if (isSuppressed)
    throw conflict(
      'message.suppressed',
      'Địa chỉ này đang bị ngừng gửi do thư bị trả lại nhiều lần; hãy cho phép gửi lại trước.',
      'The address gets no mail because mails bounced; lift that first.',
    );
}
