import type { Words } from '@dondoc/kernel';
import { HttpException } from '@nestjs/common';

/** A refusal that only a door can give (not signed in, too many tries, too large), in words. */
export class DoorError extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly words: Words,
    readonly retryAfterSeconds?: number,
  ) {
    super(words.en, status);
  }
}

export const unauthenticated = () =>
  new DoorError(401, 'session.missing', {
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết hạn.',
    en: 'You are not signed in, or the session has ended.',
  });
