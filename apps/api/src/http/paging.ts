import type { Page } from '@dondoc/kernel';
import type { Type } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import { IntegerQuery, TextField } from './fields';

/** Every list: `limit` rows at the most (1 to 200), those after the last one seen (`next` of the page before). */
export class PageQuery {
  @TextField({ optional: true, most: 200, description: '`next` of the page before' })
  after?: string;

  @IntegerQuery({ optional: true, from: 1, to: 200, description: 'rows at the most; 50 where not said' })
  limit?: number;
}

const USUAL = 50;

/** The page that a query asks for. */
export function wantedPage(query: PageQuery): Page {
  return query.after ? { after: query.after, limit: query.limit ?? USUAL } : { limit: query.limit ?? USUAL };
}

/** The filters of a list alone, for a file that has every row. */
export const filtersOf = <Query extends PageQuery>(query: Type<Query>): Type<Omit<Query, keyof PageQuery>> =>
  OmitType(query as Type<PageQuery>, ['after', 'limit'] as const) as Type<Omit<Query, keyof PageQuery>>;
