import { Database } from '@dondoc/database';
import { journalPage } from '@dondoc/journal';
import { type Actor, invalid } from '@dondoc/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { count, id, Lists, orNull, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { JournalQuery } from './journal.query';

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
    const { after, limit } = wantedPage(query);
    const before = after === undefined ? undefined : factNumber(after);
    return this.database.read(actor, async (tx) => {
      const rows = await journalPage(tx, {
        agreementId: query.agreementId,
        aboutId: query.aboutId,
        kind: query.kind,
        before,
        limit: limit + 1,
      });
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null };
    });
  }
}

function factNumber(after: string): number {
  if (!/^\d{1,15}$/.test(after)) throw invalid('page.after', 'Giá trị after không đúng.', 'The value of after is not right.');
  return Number(after);
}
