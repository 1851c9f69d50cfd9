import { DirectoryService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { IdParam } from '../http/id.pipe';
import { date, orNull, Reads, text } from '../http/operations';
import { MailChoiceDto } from './mail-choice.dto';

const choice = {
  language: text,
  reminders: { type: 'boolean' },
  pausedUntil: orNull(date),
  digestWhenEmpty: text,
  mailTime: orNull(text),
  delegateMail: text,
};

@ApiTags('people')
@Controller()
export class MailChoiceController {
  constructor(private readonly directory: DirectoryService) {}

  @Get('session/mail')
  @Allow('signedIn')
  @Reads('What mail one wants', choice)
  choice(@Acting() actor: Actor) {
    return this.directory.mailChoice(actor);
  }

  @Put('session/mail')
  @Allow('signedIn')
  @Reads(
    'Turn one’s reminders on or off, or pause them; say language and what an empty digest is. What is due, overdue, escalated or directed comes all the same',
    choice,
  )
  choose(@Acting() actor: Actor, @Body() wish: MailChoiceDto) {
    return this.directory.chooseMail(actor, wish);
  }

  @Get('people/:id/mail')
  @Allow('administrator')
  @Reads('What mail a person of one’s own locality wants', choice)
  choiceOf(@Acting() actor: Actor, @IdParam() personId: string) {
    return this.directory.mailChoice(actor, personId);
  }

  @Put('people/:id/mail')
  @Allow('administrator')
  @Reads('Say it for a person of one’s own locality', choice)
  chooseFor(@Acting() actor: Actor, @IdParam() personId: string, @Body() wish: MailChoiceDto) {
    return this.directory.chooseMail(actor, wish, personId);
  }
}
