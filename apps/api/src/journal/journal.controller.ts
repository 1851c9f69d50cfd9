import { Database } from '@dondoc/database';
import { type JournalEntry, journalPage } from '@dondoc/journal';
import { type Actor, type Page, type Paged, pageOf } from '@dondoc/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { count, id, Lists, orNull, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { factNumber } from './fact-number';
import { JournalQuery, JournalTableQuery } from './journal.query';
import { JOURNAL } from './journal.table';

const fact = {
  id: count,
  at: { type: 'string', format: 'date-time' },
  kind: text,
  aboutType: text,
  aboutId: id,
  agreementId: orNull(id),
  actorName: text,
  agreementCode: orNull(text),
  office: orNull({ type: 'object' }),
  data: { type: 'object' },
};

@ApiTags('journal')
@Controller('journal')
export class JournalController {
  constructor(private readonly database: Database) {}

  @Get()
  @Allow('signedIn')
  @Lists('What happened, newest first; what belongs to the other side alone is not in it', fact)
  list(@Acting() actor: Actor, @Query() query: JournalQuery) {
    return this.page(actor, query, wantedPage(query));
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same entries as a file')
  table(@Acting() actor: Actor, @Query() filter: JournalTableQuery) {
    return paged(JOURNAL, (page) => this.page(actor, filter, page));
  }

  private page(actor: Actor, filter: JournalTableQuery, { after, limit }: Page): Promise<Paged<JournalEntry>> {
    const before = after === undefined ? undefined : factNumber(after);
    return this.database.read(actor, async (tx) =>
      pageOf(await journalPage(tx, { ...filterOf(filter), before, limit: limit + 1 }), limit, (fact) => String(fact.id)),
    );
  }
}

const filterOf = ({ agreementId, aboutId, kind, from, to }: JournalTableQuery) => ({ agreementId, aboutId, kind, from, to });
