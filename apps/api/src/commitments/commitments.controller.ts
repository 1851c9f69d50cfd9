import { AgreementsService, TasksService } from '@dondoc/commitments';
import { type Actor, isId } from '@dondoc/kernel';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { ForTokens } from '../http/for-tokens';
import { CodeParam, IdParam } from '../http/id.pipe';
import { Changes, count, id, Lists, orNull, Reads, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { paged } from '../tables/table';
import { BreakDownDto } from './break-down.dto';
import { CommitmentsQuery, CommitmentsTableQuery } from './commitments.query';
import { COMMITMENTS } from './commitments.table';

const commitment = {
  id,
  code: text,
  parentId: orNull(id),
  kind: text,
  isCommitment: { type: 'boolean' },
  field: orNull(text),
  titleVi: text,
  titleEn: text,
  tasks: count,
};

@ApiTags('commitments')
@Controller('commitments')
export class CommitmentsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly tasks: TasksService,
  ) {}

  @Get()
  @Allow('signedIn')
  @Lists('Rows of agreements in the order of their documents', commitment)
  async list(@Acting() actor: Actor, @Query() query: CommitmentsQuery) {
    const { after: _after, limit: _limit, ...wanted } = query;
    return this.agreements.commitments(actor, await this.filterOf(actor, wanted), wantedPage(query));
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('The same rows as a file')
  async table(@Acting() actor: Actor, @Query() query: CommitmentsTableQuery) {
    const filter = await this.filterOf(actor, query);
    return paged(COMMITMENTS, (page) => this.agreements.commitments(actor, filter, page));
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('A commitment, by id or code', commitment)
  get(@Acting() actor: Actor, @CodeParam() idOrCode: string) {
    return this.agreements.commitment(actor, idOrCode);
  }

  @Post(':id/tasks')
  @Allow('coordinator')
  @ForTokens('coordinate')
  @Changes('Break a commitment down: a task with the assignments of one’s own side')
  breakDown(@Acting() actor: Actor, @IdParam() id: string, @Body() input: BreakDownDto) {
    return this.tasks.breakDown(actor, id, input);
  }

  private async filterOf(actor: Actor, { agreement, ...filter }: CommitmentsTableQuery) {
    if (agreement === undefined) return filter;
    return { ...filter, agreementId: isId(agreement) ? agreement : (await this.agreements.get(actor, agreement)).id };
  }
}
