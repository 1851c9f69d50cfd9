import type { Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { forbidden, type Id } from '@dondoc/kernel';
import { type Identity, personOfIdentity, type TakenAttempt } from './data/identities';
import { confirmSession, noteFactorAtProvider } from './data/sessions';
import { isProofOfNow } from './domain/provider-proof';

export interface FromProvider extends Identity {
  /** What the provider says the person is a member of; nothing where it says nothing. */
  groups?: readonly string[];
  /** Whether it says that the person gave a second factor there. */
  gaveSecondFactor?: boolean;
  /** When the person last proved there who they are, in seconds since 1970; nothing where it does not say. */
  authTime?: number;
}

const OTHER_SESSION = [
  'Phiên làm việc cần xác nhận đã hết hoặc đã đổi; hãy đăng nhập lại.',
  'The session to be confirmed has ended or is another one now; sign in again.',
] as const;
const OTHER_PERSON = [
  'Tài khoản vừa dùng ở hệ thống đăng nhập một lần không phải của người đang đăng nhập ở đây, nên không xác nhận được. Hãy dùng đúng tài khoản của mình.',
  'The account that was used at the provider of single sign-on is not that of the person signed in here, so nothing is confirmed. Use your own account.',
] as const;
const OLD_PROOF = [
  'Hệ thống đăng nhập một lần không hỏi lại bạn là ai, nên chưa xác nhận được. Hãy thử lại và đăng nhập lại ở đó; nếu vẫn vậy, hãy hỏi quản trị viên.',
  'The provider of single sign-on did not ask again who you are, so nothing is confirmed. Try again and sign in there anew; if that does not help, ask your administrator.',
] as const;

/** The same person at the provider, just now, in the browser whose session it is for. */
export async function confirmByProvider(tx: Tx, attempt: TakenAttempt, came: FromProvider & { sessionId: Id | null }): Promise<void> {
  const personId = attempt.personId as Id;
  if (attempt.sessionId === null || attempt.sessionId !== came.sessionId) throw forbidden('provider.otherSession', ...OTHER_SESSION);
  if ((await personOfIdentity(tx, came)) !== personId) throw forbidden('provider.otherPerson', ...OTHER_PERSON);
  if (!isProofOfNow({ authTime: came.authTime, begunAt: attempt.begunAt, now: attempt.takenAt }))
    throw forbidden('provider.old', ...OLD_PROOF);
  await confirmSession(tx, attempt.sessionId);
  if (came.gaveSecondFactor) await noteFactorAtProvider(tx, attempt.sessionId);
  await record(tx, { kind: 'session.confirmed', about: { type: 'person', id: personId }, data: { by: 'provider' } });
}
