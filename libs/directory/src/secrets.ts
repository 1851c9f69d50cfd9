import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane: OWASP's first recommendation (Password Storage Cheat Sheet). argon2id is the library's default algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What an unknown account is compared with, so that it takes as long as a known one. Made at the first need. */
let nobody: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Takes the same time whether or not there is a hash to compare with; without one the answer is no. */
export async function passwordMatches(storedHash: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(newToken());
  const matches = await verify(storedHash ?? (await nobody), password);
  return matches && storedHash !== null && storedHash !== undefined;
}

/** 256 random bits, fit for a cookie and a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Tokens are random, so a plain SHA-256 keeps them as well as a slow hash would. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
