import { DirectoryService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Reads, text } from '../http/operations';

const field = { type: 'object', properties: { code: text, nameVi: text, nameEn: text, restricted: { type: 'boolean' } } };

@ApiTags('localities')
@Controller('fields')
export class FieldsController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @Allow('signedIn')
  @Reads('The fields of cooperation, and which of them are restricted to offices named for them', {
    items: { type: 'array', items: field },
  })
  async list(@Acting() actor: Actor) {
    return { items: await this.directory.fields(actor) };
  }
}
