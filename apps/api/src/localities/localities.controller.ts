import { DirectoryService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { CodeParam } from '../http/id.pipe';
import { date, id, Lists, orNull, Reads, text } from '../http/operations';
import { PageQuery, wantedPage } from '../http/paging';

const locality = {
  id,
  code: text,
  nameVi: text,
  nameEn: text,
  kind: text,
  parentCode: orNull(text),
  validFrom: orNull(date),
  validTo: orNull(date),
};

@ApiTags('localities')
@Controller('localities')
export class LocalitiesController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @Allow('signedIn')
  @Lists('Localities, those that no longer exist included', locality)
  list(@Acting() actor: Actor, @Query() query: PageQuery) {
    return this.directory.localities(actor, wantedPage(query));
  }

  @Get(':id')
  @Allow('signedIn')
  @Reads('A locality, by id or code', locality)
  get(@Acting() actor: Actor, @CodeParam() idOrCode: string) {
    return this.directory.locality(actor, idOrCode);
  }
}
