import type { Words } from './language';

/** What a door does with an error: the API answers 404, 403, 409 or 400; the worker does not retry. */
export type DomainErrorKind = 'notFound' | 'forbidden' | 'conflict' | 'invalid';

/** A refusal in words. `code` is stable and for programs, `words` for people, `details` for the form that sent the input. */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    readonly words: Words,
    readonly details?: Record<string, unknown>,
  ) {
    super(`${code}: ${words.en}`);
    this.name = 'DomainError';
  }
}

type Refusal = (code: string, vi: string, en: string, details?: Record<string, unknown>) => DomainError;

const refusal =
  (kind: DomainErrorKind): Refusal =>
  (code, vi, en, details) =>
    new DomainError(kind, code, { vi, en }, details);

export const notFound = refusal('notFound');
export const forbidden = refusal('forbidden');
export const conflict = refusal('conflict');
export const invalid = refusal('invalid');
