import { SavedFiltersService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { IdParam } from '../http/id.pipe';
import { Changes, id, Lists, text } from '../http/operations';
import { SavedFilterDto } from './saved-filter.dto';
import { SavedFiltersQuery } from './saved-filters.query';

@ApiTags('saved filters')
@Controller('saved-filters')
@Allow('signedIn')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFiltersService) {}

  @Get()
  @Lists('One’s own saved filters, by name; fifty at the most, always all of them', { id, screen: text, name: text, search: text })
  async list(@Acting() actor: Actor, @Query() { screen }: SavedFiltersQuery) {
    return { items: await this.filters.list(actor, screen), next: null };
  }

  @Post()
  @Changes('Keep a filter of a screen under a name')
  save(@Acting() actor: Actor, @Body() input: SavedFilterDto) {
    return this.filters.save(actor, input);
  }

  @Delete(':id')
  @Changes('Delete one of one’s saved filters')
  delete(@Acting() actor: Actor, @IdParam() filter: string) {
    return this.filters.delete(actor, filter);
  }
}
