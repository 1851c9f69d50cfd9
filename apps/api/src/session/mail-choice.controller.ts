import { DirectoryService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Reads } from '../http/operations';
import { MailChoiceDto } from './mail-choice.dto';

@ApiTags('session')
@Controller('session/mail')
export class MailChoiceController {
  constructor(private readonly directory: DirectoryService) {}

  @Get()
  @Allow('signedIn')
  @Reads('What mail one wants')
  choice(@Acting() actor: Actor) {
    return this.directory.mailChoice(actor);
  }

  @Put()
  @Allow('signedIn')
  @Reads('Turn one’s reminders on or off, or pause them for a while; what is due, overdue, escalated or directed comes all the same')
  choose(@Acting() actor: Actor, @Body() wish: MailChoiceDto) {
    return this.directory.chooseMail(actor, wish);
  }
}
