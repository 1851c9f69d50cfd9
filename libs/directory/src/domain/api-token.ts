import {
  addDays,
  conflict,
  type DomainError,
  endOfDay,
  type Id,
  type Instant,
  invalid,
  isLocalDate,
  type LocalDate,
  tidy,
} from '@dondoc/kernel';

/** What a program may do at the most, each with what stands before it: read; update the work of one's own agency; coordinate. */
export const TOKEN_SCOPES = ['read', 'work', 'coordinate'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export interface NewApiToken {
  name: string;
  scope: TokenScope;
  /** The last day on which it works. */
  lastDay: LocalDate;
}

const LONGEST_NAME = 60;
const MOST_DAYS = 365;
export const MOST_TOKENS = 20;

/** By this programs that look for secrets in files know it. */
export const TOKEN_START = 'dd_';
/** So many characters its owner sees again. */
const SHOWN = 9;

export const covers = (held: TokenScope, wanted: TokenScope): boolean => TOKEN_SCOPES.indexOf(held) >= TOKEN_SCOPES.indexOf(wanted);

export const prefixOf = (token: string): string => token.slice(0, SHOWN);

/** @throws invalid `token.name`, `token.lastDay` */
export function apiTokenFrom(
  { name, scope, lastDay }: NewApiToken,
  today: LocalDate,
): { name: string; scope: TokenScope; expiresAt: Instant } {
  const said = tidy(name).replace(/\s+/g, ' ');
  if (said === '' || said.length > LONGEST_NAME)
    throw invalid('token.name', 'Tên khóa có từ 1 đến 60 ký tự.', 'The name of a token has 1 to 60 characters.', { field: 'name' });
  if (!isLocalDate(lastDay) || lastDay < today || lastDay > addDays(today, MOST_DAYS))
    throw invalid('token.lastDay', 'Khóa có hạn từ hôm nay đến nhiều nhất một năm.', 'A token works from today for a year at the most.', {
      field: 'lastDay',
    });
  return { name: said, scope, expiresAt: endOfDay(lastDay) };
}

export const tooManyTokens = (): DomainError =>
  conflict(
    'token.tooMany',
    `Mỗi người có nhiều nhất ${MOST_TOKENS} khóa còn hiệu lực; hãy thu hồi khóa không dùng nữa.`,
    `Everybody may have ${MOST_TOKENS} tokens that work; revoke one that is no longer used.`,
    { field: 'name' },
  );

export const tokenFact = (kind: 'token.created' | 'token.revoked', personId: Id, data: Record<string, unknown>) => ({
  kind,
  about: { type: 'person', id: personId },
  data,
});
