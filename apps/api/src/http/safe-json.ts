import { invalid } from '@dondoc/kernel';
import type { NextFunction, Request, Response } from 'express';

/** Far above any form of ours; an import file of agreements is the largest input, evidence files go another way. */
export const JSON_LIMIT = '2mb';
const DEEPEST = 24;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

const tooDeep = () =>
  invalid('request.tooDeep', 'Nội dung JSON lồng quá nhiều tầng.', 'The JSON is nested too deeply.', { deepest: DEEPEST });
const badKey = (key: string) =>
  invalid('request.key', 'Nội dung JSON có tên thuộc tính không được dùng.', 'The JSON has a property name that is not allowed.', { key });
const nul = () => invalid('request.text', 'Văn bản có ký tự không được dùng.', 'The text has a character that is not allowed.');

const notFinite = () => invalid('request.number', 'Nội dung JSON có số không dùng được.', 'The JSON has a number that cannot be used.');

/** Walks without recursion: the input decides the depth. @throws invalid */
function inspect(body: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let item = open.pop(); item; item = open.pop()) {
    const { value, depth } = item;
    if (typeof value === 'string' && value.includes('\u0000')) throw nul();
    if (typeof value === 'number' && !Number.isFinite(value)) throw notFinite();
    if (value === null || typeof value !== 'object') continue;
    if (depth >= DEEPEST) throw tooDeep();
    for (const [key, child] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.includes(key)) throw badKey(key);
      open.push({ value: child, depth: depth + 1 });
    }
  }
}

/** Lets through JSON of a sane depth, and in it and in the query only names that cannot reach a prototype. */
export function safeJson(request: Request, _response: Response, next: NextFunction): void {
  try {
    inspect(request.query);
    inspect(request.body);
    next();
  } catch (error) {
    next(error);
  }
}
