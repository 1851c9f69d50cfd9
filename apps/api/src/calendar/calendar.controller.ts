import { CalendarService } from '@dondoc/directory';
import { type Actor, notFound } from '@dondoc/kernel';
import { Body, Controller, Get, Injectable, Param, type PipeTransform, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../http/acting';
import { Allow } from '../http/allow';
import { Confirmed } from '../http/confirmed';
import { Changes, count, orNull, Reads, text } from '../http/operations';
import { Downloads } from '../tables/downloads';
import { CalendarDaysDto, changeOf } from './calendar.dto';
import { CalendarQuery } from './calendar.query';
import { calendarTable } from './calendar.table';
import { PublicationDto } from './publication.dto';

const shown = {
  year: count,
  status: { type: 'string', enum: ['published', 'provisional', 'missing'] },
  note: orNull(text),
  workingDays: orNull(count),
  days: { type: 'array', items: { type: 'object' } },
  version: text,
};

@Injectable()
class YearPipe implements PipeTransform<unknown, number> {
  transform(value: unknown): number {
    if (!/^\d{4}$/.test(String(value))) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
    return Number(value);
  }
}

const YearParam = () => Param('year', YearPipe);

/** Days off, swaps and make-up days, with the document of each. What changes here moves what is not yet sent. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get(':year')
  @Allow('signedIn')
  @Reads('A year of the working calendar', shown)
  get(@Acting() actor: Actor, @YearParam() year: number, @Query() { localityId }: CalendarQuery) {
    return this.calendar.show(actor, year, localityId);
  }

  @Get(':year/table.:format')
  @Allow('signedIn')
  @Downloads('The days of that year that differ from the week, as a file')
  async table(@Acting() actor: Actor, @YearParam() year: number, @Query() { localityId }: CalendarQuery) {
    return calendarTable(await this.calendar.show(actor, year, localityId));
  }

  @Post(':year/proposal')
  @Allow('administrator')
  @Changes('Propose the days that can be computed; the year becomes provisional')
  propose(@Acting() actor: Actor, @YearParam() year: number) {
    return this.calendar.propose(actor, year);
  }

  @Put(':year/days')
  @Allow('administrator')
  @Confirmed()
  @Changes('Put and remove days, of the country or of one’s own locality')
  change(@Acting() actor: Actor, @YearParam() year: number, @Body() input: CalendarDaysDto) {
    const { localityId } = input;
    return this.calendar.change(actor, { year, ...(localityId && { localityId }) }, changeOf(input));
  }

  @Post(':year/publication')
  @Allow('administrator')
  @Confirmed()
  @Changes('Publish a year, naming the notice')
  publish(@Acting() actor: Actor, @YearParam() year: number, @Body() { basis }: PublicationDto) {
    return this.calendar.publish(actor, year, basis);
  }
}
