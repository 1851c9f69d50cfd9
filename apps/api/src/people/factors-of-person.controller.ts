import { SecondFactorsService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Controller, Delete } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { IdParam } from '../http/id.pipe';
import { Changes } from '../http/operations';

@ApiTags('people')
@Controller('people')
export class FactorsOfPersonController {
  constructor(private readonly factors: SecondFactorsService) {}

  @Delete(':id/factors')
  @Allow('administrator')
  @Confirmed()
  @Changes('Remove the second factors of a person who has lost them: the password alone signs in, until they set up new ones')
  remove(@Acting() actor: Actor, @IdParam() personId: string) {
    return this.factors.removeAllOf(actor, personId);
  }
}
