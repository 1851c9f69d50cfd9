import { type Actor, notFound, SUBJECT_KINDS, type SubjectKind } from '@dondoc/kernel';
import { LaddersService } from '@dondoc/reminders';
import { Body, Controller, Delete, Get, Injectable, Param, type PipeTransform, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { IdParam } from '../http/id.pipe';
import { Changes, id, Lists, text } from '../http/operations';
import { LadderDto } from './rung.dto';

const kinds = { type: 'string', enum: [...SUBJECT_KINDS] } as const;
const ladder = {
  localityId: id,
  locality: text,
  kind: kinds,
  rungs: { type: 'array', items: { type: 'object' } },
  usual: { type: 'array', items: { type: 'object' } },
  builtIn: { type: 'boolean' },
};

@Injectable()
class KindPipe implements PipeTransform<unknown, SubjectKind> {
  transform(value: unknown): SubjectKind {
    const kind = SUBJECT_KINDS.find((one) => one === value);
    if (!kind) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
    return kind;
  }
}

/** The defaults of each side; a review cycle may carry ladders of its own. */
@ApiTags('ladders')
@Controller('ladders')
export class LaddersController {
  constructor(private readonly ladders: LaddersService) {}

  @Get()
  @Allow('signedIn')
  @Lists('The default ladders of one’s own localities, one per kind of subject', ladder)
  async list(@Acting() actor: Actor) {
    return { items: await this.ladders.list(actor), next: null };
  }

  @Put(':locality/:kind')
  @Allow('administrator')
  @Confirmed()
  @Changes('Set the default ladder of a locality for one kind of subject')
  put(
    @Acting() actor: Actor,
    @IdParam('locality') localityId: string,
    @Param('kind', KindPipe) kind: SubjectKind,
    @Body() input: LadderDto,
  ) {
    return this.ladders.put(actor, { localityId, kind }, input.rungs);
  }

  @Delete(':locality/:kind')
  @Allow('administrator')
  @Confirmed()
  @Changes('Go back to the ladder that is built in')
  reset(@Acting() actor: Actor, @IdParam('locality') localityId: string, @Param('kind', KindPipe) kind: SubjectKind) {
    return this.ladders.reset(actor, { localityId, kind });
  }
}
