import { FindingService, type FoundInCommitments } from '@dondoc/commitments';
import { type Actor, type Found, wantedFrom } from '@dondoc/kernel';
import { type FoundReport, ReportsService } from '@dondoc/reports';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Reads } from '../http/operations';
import { SearchQuery } from './search.query';

const USUAL = 5;
const nothing = <T>(): Found<T> => ({ items: [], more: false });
const found = { type: 'object', properties: { items: { type: 'array', items: { type: 'object' } }, more: { type: 'boolean' } } };

export interface SearchResult extends FoundInCommitments {
  reports: Found<FoundReport>;
}

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(
    private readonly commitments: FindingService,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  @Allow('signedIn')
  @Reads('What holds all these words, of what I may read, by kind, the best first', {
    agreements: found,
    commitments: found,
    tasks: found,
    statusUpdates: found,
    reports: found,
  })
  async search(@Acting() actor: Actor, @Query() { q = '', limit = USUAL }: SearchQuery): Promise<SearchResult> {
    const wanted = wantedFrom(q);
    if (wanted.words.length === 0)
      return { agreements: nothing(), commitments: nothing(), tasks: nothing(), statusUpdates: nothing(), reports: nothing() };
    const [inCommitments, reports] = await Promise.all([
      this.commitments.find(actor, wanted, limit),
      this.reports.find(actor, wanted, limit),
    ]);
    return { ...inCommitments, reports };
  }
}
