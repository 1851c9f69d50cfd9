import type { NextFunction, Request, Response } from 'express';
import { DoorError } from './door-error';

/** Nothing that we take is larger: one file of 25 MB and what stands around it. */
const MOST_BYTES = 27 * 1024 * 1024;

const tooLarge = () => new DoorError(413, 'request.tooLarge', { vi: 'Nội dung lớn quá mức cho phép.', en: 'The content is too large.' });

/** Refuses by what the sender announces, before a byte of it is read; what comes without an announcement is counted by whoever reads it. */
export function largestBody(request: Request, response: Response, next: NextFunction): void {
  const isTooLarge = Number(request.headers['content-length'] ?? 0) > MOST_BYTES;
  if (isTooLarge) response.setHeader('Connection', 'close');
  next(isTooLarge ? tooLarge() : undefined);
}
