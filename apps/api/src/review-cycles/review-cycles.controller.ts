import type { Actor } from '@dondoc/kernel';
import { CyclePreviewService } from '@dondoc/reminders';
import { CyclesService } from '@dondoc/reviews';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { IdParam } from '../http/id.pipe';
import { Changes, id, Lists, Reads, text } from '../http/operations';
import { wantedPage } from '../http/paging';
import { Downloads } from '../tables/downloads';
import { CyclePreviewQuery } from './cycle-preview.query';
import { CycleVersionDto, versionOf } from './cycle-version.dto';
import { NewCycleDto } from './new-cycle.dto';
import { PresetsQuery } from './presets.query';
import { ReviewCyclesQuery, ReviewCyclesTableQuery } from './review-cycles.query';
import { cyclesTable } from './review-cycles.table';

const cycle = {
  id,
  agreementId: id,
  agreementCode: text,
  nameVi: text,
  nameEn: text,
  versions: { type: 'array', items: { type: 'object' } },
};

/** A cycle is changed by a new version: draft → proposed → active, agreed to by a second person. */
@ApiTags('review-cycles')
@Controller('review-cycles')
export class ReviewCyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly previews: CyclePreviewService,
  ) {}

  @Get()
  @Allow('signedIn')
  @Lists('Review cycles with their versions', cycle)
  list(@Acting() actor: Actor, @Query() query: ReviewCyclesQuery) {
    const { agreementId } = query;
    return this.cycles.list(actor, { ...(agreementId && { agreementId }) }, wantedPage(query));
  }

  @Get('table.:format')
  @Allow('signedIn')
  @Downloads('Review cycles as a file, a row for each version')
  table(@Acting() actor: Actor, @Query() filter: ReviewCyclesTableQuery) {
    return cyclesTable((page) => this.cycles.list(actor, filter, page));
  }

  @Get('presets')
  @Allow('signedIn')
  @Reads('Rhythms to choose from, with their dates for an agreement')
  async presets(@Acting() actor: Actor, @Query() query: PresetsQuery) {
    return { items: await this.cycles.presets(actor, query) };
  }

  @Get('versions/:id/diff')
  @Allow('signedIn')
  @Reads('What a version changes against the one in force: rhythm, stages, every rung')
  diff(@Acting() actor: Actor, @IdParam() id: string) {
    return this.cycles.diff(actor, id);
  }

  @Get('versions/:id/preview')
  @Allow('coordinator', 'administrator')
  @Reads('Twelve months under a version: reviews, mails, changes, rungs that can never fire, calendar warnings')
  preview(@Acting() actor: Actor, @IdParam() id: string, @Query() { from }: CyclePreviewQuery) {
    return this.previews.ofVersion(actor, id, from);
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('A review cycle with its versions', cycle)
  get(@Acting() actor: Actor, @IdParam() id: string) {
    return this.cycles.get(actor, id);
  }

  @Post()
  @Allow('coordinator', 'administrator')
  @Changes('A new cycle with a first draft; the answer names the version')
  draft(@Acting() actor: Actor, @Body() input: NewCycleDto) {
    const { agreementId, nameVi, nameEn } = input;
    return this.cycles.draft(actor, { ...versionOf(input), agreementId, nameVi, nameEn });
  }

  @Post(':id/versions')
  @Allow('coordinator', 'administrator')
  @Changes('A further draft of a cycle')
  draftVersion(@Acting() actor: Actor, @IdParam() id: string, @Body() input: CycleVersionDto) {
    return this.cycles.draftVersion(actor, id, versionOf(input));
  }

  @Put('versions/:id')
  @Allow('coordinator', 'administrator')
  @Changes('Write a draft anew')
  revise(@Acting() actor: Actor, @IdParam() id: string, @Body() input: CycleVersionDto) {
    return this.cycles.revise(actor, id, versionOf(input));
  }

  @Post('versions/:id/proposal')
  @Allow('coordinator', 'administrator')
  @Changes('Propose a draft to the other side')
  async propose(@Acting() actor: Actor, @IdParam() id: string) {
    const changed = await this.cycles.propose(actor, id);
    return { ...changed, warnings: await this.previews.warnings(actor, id) };
  }

  @Post('versions/:id/return')
  @Allow('coordinator', 'administrator')
  @Changes('Return a proposal to its authors')
  returnToDraft(@Acting() actor: Actor, @IdParam() id: string) {
    return this.cycles.returnToDraft(actor, id);
  }

  @Post('versions/:id/approval')
  @Allow('coordinator', 'administrator')
  @Confirmed()
  @Changes('Approve a proposal of somebody else: it is in force from its day on')
  async approve(@Acting() actor: Actor, @IdParam() id: string) {
    const changed = await this.cycles.approve(actor, id);
    return { ...changed, warnings: [...(changed.warnings ?? []), ...(await this.previews.warnings(actor, id))] };
  }
}
