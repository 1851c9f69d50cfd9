import { Database, type Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { type Actor, conflict, forbidden, type Id, notFound } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { mustAdministerPerson } from './administration';
import { deletePasskey, deletePasskeysOf, passkeysOf } from './data/passkeys';
import { personToChange } from './data/people';
import { beginTotp, confirmTotp, deleteTotp, proofsOf, replaceRecoveryCodes, totpOfPerson } from './data/second-factors';
import { shownRecoveryCode, typedCode } from './domain/typed-code';
import { FactorKey } from './factor-key';
import { codeRefused, useTotp } from './one-time-code-check';
import { newRecoveryCodes, newTotpSecret, qrOf, totpUri } from './one-time-codes';
import { ownId } from './own-id';
import { firstCodes, forgetCodesWithoutFactor } from './recovery-codes';
import { hashOfToken } from './secrets';
import type { FactorAddedView, FactorsView, TotpSetUpView } from './views';

/** One's second factors: the app with codes, recovery codes, passkeys. All but reading asks for a fresh confirmation at the door. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly database: Database,
    private readonly key: FactorKey,
  ) {}

  factors(actor: Actor): Promise<FactorsView> {
    return this.database.read(actor, async (tx) => {
      const personId = ownId(tx);
      const [totp, passkeys, proofs] = [await totpOfPerson(tx, personId), await passkeysOf(tx, personId), await proofsOf(tx, personId)];
      const addedAt = totp?.confirmedAt ?? null;
      return { totp: addedAt ? { addedAt } : null, passkeys, recoveryCodesLeft: proofs?.recoveryCodes ?? 0 };
    });
  }

  /** Nothing asks for codes until one has been confirmed. @throws conflict `totp.exists` */
  beginTotp(actor: Actor): Promise<TotpSetUpView> {
    return this.database.transact(actor, async (tx) => {
      const person = await personToChange(tx, ownId(tx));
      const secret = newTotpSecret();
      if (!(await beginTotp(tx, person.id, this.key.seal(secret, person.id))))
        throw conflict('totp.exists', 'Ứng dụng tạo mã đã được thiết lập.', 'An app with codes is set up already.');
      const uri = totpUri(secret, person.email);
      return { secret, uri, picture: qrOf(uri) };
    });
  }

  /** @throws forbidden `code.refused` */
  confirmTotp(actor: Actor, text: string): Promise<FactorAddedView> {
    return this.database.transact(actor, async (tx) => {
      const person = await personToChange(tx, ownId(tx));
      const typed = typedCode(text);
      const isRight =
        typed?.kind === 'totp' && (await useTotp(tx, { key: this.key, personId: person.id, code: typed.code, isSetUp: false }));
      if (!isRight || !(await confirmTotp(tx, person.id))) throw codeRefused();
      await record(tx, person.fact('factor.added', { factor: 'totp' }));
      return firstCodes(tx, person.id);
    });
  }

  removeTotp(actor: Actor): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const person = await personToChange(tx, ownId(tx));
      if (!(await deleteTotp(tx, person.id))) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
      await forgetCodesWithoutFactor(tx, person.id);
      await record(tx, person.fact('factor.removed', { factor: 'totp' }));
    });
  }

  removePasskey(actor: Actor, id: Id): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const person = await personToChange(tx, ownId(tx));
      const passkey = await deletePasskey(tx, { personId: person.id, id });
      if (passkey === undefined) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
      await forgetCodesWithoutFactor(tx, person.id);
      await record(tx, person.fact('factor.removed', { factor: 'passkey', passkey }));
    });
  }

  /** The old ones end. @throws conflict `recoveryCodes.noFactor` */
  renewRecoveryCodes(actor: Actor): Promise<{ recoveryCodes: string[] }> {
    return this.database.transact(actor, async (tx) => {
      const person = await personToChange(tx, ownId(tx));
      await mustHaveFactor(tx, person.id);
      const codes = newRecoveryCodes();
      await replaceRecoveryCodes(tx, person.id, codes.map(hashOfToken));
      await record(tx, person.fact('recoveryCodes.renewed'));
      return { recoveryCodes: codes.map(shownRecoveryCode) };
    });
  }

  /**
   * For a person of the administrator's locality who has lost phone and codes: the password alone signs in again.
   * @throws notFound for somebody of another locality, forbidden `factor.own` for oneself
   */
  removeAllOf(actor: Actor, personId: Id): Promise<{ id: Id; removed: number }> {
    return this.database.transact(actor, async (tx) => {
      const person = await personToChange(tx, personId);
      const officeId = await mustAdministerPerson(tx, person);
      if (tx.actor.personId === person.id)
        throw forbidden(
          'factor.own',
          'Lớp xác thực của mình thì gỡ ở trang tài khoản.',
          'One’s own factors are removed on the account page.',
        );
      const removed = (await deletePasskeysOf(tx, person.id)) + ((await deleteTotp(tx, person.id)) ? 1 : 0);
      await replaceRecoveryCodes(tx, person.id, []);
      if (removed > 0) await record(tx, person.fact('factor.removed', { factor: 'all', removed }), officeId);
      return { id: person.id, removed };
    });
  }
}

async function mustHaveFactor(tx: Tx, personId: Id): Promise<void> {
  const proofs = await proofsOf(tx, personId);
  if (proofs && (proofs.hasTotp || proofs.passkeys > 0)) return;
  throw conflict('recoveryCodes.noFactor', 'Chưa có lớp xác thực thứ hai.', 'There is no second factor yet.');
}
