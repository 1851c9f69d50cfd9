import { isConfirmed } from '@dondoc/directory';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ALLOWED, type Allowed } from './allow';
import { CONFIRMED } from './confirmed';
import { DoorError, unauthenticated } from './door-error';
import type { ApiRequest } from './signed-in';

export const CONFIRMATION_RULES = 'dondoc:confirmationRules';

export interface ConfirmationRules {
  minutes: number;
  /** Whether signing and administration need a second factor to be set up. */
  needsFactor: boolean;
}

/** Stands behind the actor guard: deeds of weight want a proof of who one is that is not old. */
@Injectable()
export class ConfirmationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIRMATION_RULES) private readonly rules: ConfirmationRules,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const where = [context.getHandler(), context.getClass()];
    if (!this.reflector.getAllAndOverride<true | undefined>(CONFIRMED, where)) return true;
    const { signedIn } = context.switchToHttp().getRequest<ApiRequest>();
    if (!signedIn) throw unauthenticated();
    if (this.lacksFactor(signedIn, this.reflector.getAllAndOverride<Allowed[]>(ALLOWED, where))) throw factorNeeded();
    if (isConfirmed(signedIn.confirmation, this.rules.minutes)) return true;
    throw unconfirmed();
  }

  /** Routes for anybody signed in are those on which one sets a factor up. */
  private lacksFactor({ confirmation }: NonNullable<ApiRequest['signedIn']>, allowed: readonly Allowed[]): boolean {
    const { hasSecondFactor, isDemonstration } = confirmation;
    return this.rules.needsFactor && !hasSecondFactor && !isDemonstration && !allowed.includes('signedIn');
  }
}

const unconfirmed = () =>
  new DoorError(403, 'session.confirm', {
    vi: 'Việc này cần xác nhận lại bạn là ai.',
    en: 'Confirm who you are for this.',
  });

const factorNeeded = () =>
  new DoorError(403, 'factor.needed', {
    vi: 'Việc này cần lớp xác thực thứ hai. Hãy thiết lập ở trang “Tài khoản của tôi”.',
    en: 'This needs a second factor. Set one up on the page “My account”.',
  });
