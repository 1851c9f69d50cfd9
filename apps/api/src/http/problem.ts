import { DomainError, type DomainErrorKind, type Words } from '@dondoc/kernel';
import { HttpException } from '@nestjs/common';
import { DoorError } from './door-error';

/** What an error means at this door. */
export interface Problem {
  status: number;
  code: string;
  words: Words;
  details?: Record<string, unknown>;
  retryAfterSeconds?: number;
  /** Not foreseen: goes to the log with its stack, and nothing of it to the client. */
  unforeseen?: boolean;
}

const STATUS: Record<DomainErrorKind, number> = { notFound: 404, forbidden: 403, conflict: 409, invalid: 400 };

/** Where HTTP has a better number for a refusal than its kind has. */
const STATUS_OF_CODE: Record<string, number> = {
  'evidence.tooLarge': 413,
  'evidence.unpacked': 413,
  'evidence.kind': 415,
  'evidence.macros': 415,
  'evidence.virus': 422,
  'evidence.notScanned': 503,
  'annex.tooLarge': 413,
  'annex.notASheet': 415,
  'annex.macros': 415,
  'annex.columns': 422,
  'annex.rows': 422,
  'rows.refused': 422,
};

const HTTP: Record<number, [code: string, words: Words]> = {
  400: ['request.malformed', { vi: 'Yêu cầu không đọc được.', en: 'The request cannot be read.' }],
  404: ['route.notFound', { vi: 'Không có địa chỉ này.', en: 'There is no such address.' }],
  405: ['route.method', { vi: 'Địa chỉ này không nhận phương thức đó.', en: 'This address does not take that method.' }],
  413: ['request.tooLarge', { vi: 'Nội dung lớn quá mức cho phép.', en: 'The content is too large.' }],
  415: ['request.mediaType', { vi: 'Loại nội dung không được nhận.', en: 'The content type is not accepted.' }],
};

const BUSY: Words = { vi: 'Hệ thống đang bận, hãy thử lại sau ít giây.', en: 'The system is busy; try again in a few seconds.' };
const FULL: Words = { vi: 'Hết chỗ lưu trữ; đọc vẫn được, chưa ghi được.', en: 'Storage is full: reading works, writing does not.' };
const UNFORESEEN: Words = { vi: 'Có lỗi ở phía hệ thống. Lỗi đã được ghi lại.', en: 'Something failed on our side. It has been logged.' };

const TEMPORARY = new Set([
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '40P01',
  '40001',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);
const STORAGE_FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const MALFORMED = new Set(['22P02', '22007', '22008', '22021', '22003']);
const NO_CONNECTION = /timeout exceeded when trying to connect|Connection terminated|server closed the connection/i;

export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return ofDomain(error);
  if (error instanceof DoorError)
    return { status: error.getStatus(), code: error.code, words: error.words, retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof HttpException) return ofStatus(error.getStatus());
  const { code, status, message } = (error ?? {}) as { code?: string; status?: number; message?: string };
  if (code && STORAGE_FULL.has(code)) return { status: 507, code: 'storage.full', words: FULL, retryAfterSeconds: 60 };
  if ((code && (TEMPORARY.has(code) || code.startsWith('08'))) || NO_CONNECTION.test(message ?? '')) {
    return { status: 503, code: 'system.busy', words: BUSY, retryAfterSeconds: 5 };
  }
  if (code && MALFORMED.has(code)) return ofStatus(400);
  if (status && status >= 400 && status < 500) return ofStatus(status);
  return { status: 500, code: 'system.failed', words: UNFORESEEN, unforeseen: true };
}

function ofDomain({ kind, code, words, details }: DomainError): Problem {
  return { status: STATUS_OF_CODE[code] ?? STATUS[kind], code, words, details };
}

function ofStatus(status: number): Problem {
  const [code, words] = HTTP[status] ?? (status >= 500 ? ['system.failed', UNFORESEEN] : (HTTP[400] as [string, Words]));
  return { status, code, words };
}
