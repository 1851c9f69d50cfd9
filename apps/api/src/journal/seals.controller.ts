import { once } from 'node:events';
import { Database } from '@dondoc/database';
import { journalPage, SealsService, type VerificationLine } from '@dondoc/journal';
import { type Actor, pageOf } from '@dondoc/kernel';
import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { IdParam } from '../http/id.pipe';
import { Changes, count, id, Lists, orNull, Reads, text } from '../http/operations';
import { dispositionOf } from '../http/send-file';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { factNumber } from './fact-number';
import { JOURNAL } from './journal.table';
import { PeriodQuery, VerificationDto } from './seals.query';

const LINES = 'application/x-ndjson';

/** The seals over the journal of a locality, for those who look after it. */
@ApiTags('journal')
@Controller('journal/seals')
export class SealsController {
  constructor(
    private readonly database: Database,
    private readonly seals: SealsService,
  ) {}

  @Get()
  @Allow('administrator', 'auditor')
  @Lists('How many facts are sealed in one’s own localities, and what the last verification found', {
    localityId: id,
    localityCode: text,
    facts: count,
    last: orNull({ type: 'object' }),
  })
  async list(@Acting() actor: Actor) {
    return { items: await this.seals.list(actor), next: null };
  }

  @Post(':id/verification')
  @Allow('administrator', 'auditor')
  @Changes(
    'Goes along the seals of a locality: lines of JSON, `done` of `of` while it goes, at last `found`. One at a time in the installation',
  )
  @ApiProduces(LINES)
  async verify(@Acting() actor: Actor, @IdParam() localityId: string, @Body() { anchor }: VerificationDto, @Res() response: Response) {
    const tell = (line: VerificationLine) => {
      if (!response.headersSent) response.setHeader('Content-Type', LINES).setHeader('X-Accel-Buffering', 'no');
      response.write(`${JSON.stringify(line)}\n`);
    };
    const found = await this.seals.verify(actor, localityId, { anchor, told: (done, of) => tell({ done, of }) });
    tell({ found });
    response.end();
  }

  @Get(':id/export')
  @Allow('administrator', 'auditor')
  @Reads('The journal of a period with its seals, a line of JSON each; `dondoc audit verify --file` verifies it anywhere')
  @ApiProduces(LINES)
  async export(@Acting() actor: Actor, @IdParam() localityId: string, @Query() period: PeriodQuery, @Res() response: Response) {
    await this.seals.noteExport(actor, localityId, period, 'jsonl');
    await this.seals.export(actor, localityId, period, async (lines) => {
      if (!response.headersSent) {
        response.setHeader('Content-Type', LINES);
        response.setHeader('Content-Disposition', dispositionOf(`Nhật ký ${period.from} ${period.to}.jsonl`));
      }
      const taken = response.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      if (!taken && !response.closed) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    });
    response.end();
  }

  @Get(':id/table.:format')
  @Allow('administrator', 'auditor')
  @Downloads('The journal of a period as a file for people')
  async table(@Acting() actor: Actor, @IdParam() localityId: string, @Query() period: PeriodQuery) {
    await this.seals.noteExport(actor, localityId, period, 'table');
    return paged(JOURNAL, ({ after, limit }) =>
      this.database.read(actor, async (tx) => {
        const filter = { chain: localityId, ...period, before: after === undefined ? undefined : factNumber(after) };
        return pageOf(await journalPage(tx, { ...filter, limit: limit + 1 }), limit, (fact) => String(fact.id));
      }),
    );
  }
}
