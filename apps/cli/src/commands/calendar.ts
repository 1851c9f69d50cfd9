import { type CalendarChangedView, type CalendarData, CalendarService, DirectoryService } from '@dondoc/directory';
import { Actor, formatDayAndDate, invalid, isLocalDate } from '@dondoc/kernel';
import { Command } from 'commander';
import { readJson } from '../read-json';
import { table } from '../screen';
import { withProduct } from '../with-product';

const SYSTEM = Actor.system('calendar');
const MOST_DAYS = 10_000;

function wholeNumber(text: string, most: number): number {
  const number = Number(text);
  if (/^[+-]?\d+$/.test(text) && Math.abs(number) <= most) return number;
  throw invalid(
    'number.invalid',
    `"${text}" không phải số nguyên từ -${most} đến ${most}.`,
    `"${text}" is not a whole number from -${most} to ${most}.`,
  );
}

function civilDate(text: string): string {
  if (isLocalDate(text)) return text;
  throw invalid('date.invalid', `"${text}" không phải ngày dạng YYYY-MM-DD.`, `"${text}" is not a date such as 2026-02-23.`);
}

interface Whose {
  locality?: string;
}

const WHOSE = ['--locality <code>', 'the calendar of a locality that differs from the country’s; the country’s where not given'] as const;

/** Identifier of the locality that was named, if one was. @throws invalid where there is none of this code */
const localityOf = async (calendars: CalendarService, { locality }: Whose) =>
  locality ? { localityId: await calendars.localityNamed(SYSTEM, locality) } : {};

const add = () =>
  new Command('add')
    .description('the N-th working day after DATE (before it when N is negative; with 0 DATE itself or the next working day)')
    .argument('<date>', 'YYYY-MM-DD')
    .argument('<n>', 'working days')
    .option(...WHOSE)
    .allowUnknownOption()
    .addHelpText('after', '\nExamples:\n  dondoc calendar add 2026-02-23 -1\n  dondoc calendar add 2026-02-23 5 --locality HN')
    .action(async (date: string, n: string, options: Whose, command: Command) => {
      const [from, days] = [civilDate(date), wholeNumber(n, MOST_DAYS)];
      await withProduct(command, async ({ product, screen }) => {
        const calendars = product.get(CalendarService);
        const result = await calendars.addWorkingDays(SYSTEM, { date: from, n: days, ...(await localityOf(calendars, options)) });
        screen.result({ date: from, workingDays: days, result }, result);
      });
    });

const show = () =>
  new Command('show')
    .description('days off and make-up working days of a year')
    .argument('<year>')
    .option(...WHOSE)
    .addHelpText('after', '\nExamples:\n  dondoc calendar show 2026\n  dondoc calendar show 2026 --locality HN')
    .action(async (text: string, options: Whose, command: Command) => {
      const year = wholeNumber(text, 9999);
      await withProduct(command, async ({ product, screen }) => {
        const calendars = product.get(CalendarService);
        const { localityId } = await localityOf(calendars, options);
        const view = await calendars.show(SYSTEM, year, localityId);
        const rows = view.days.map((day) => [
          formatDayAndDate(day.date, 'vi'),
          day.kind,
          day.proposed ? `${day.nameVi} (dự kiến)` : day.nameVi,
        ]);
        screen.result(view, `${year}: ${view.status}${view.note ? ` (${view.note})` : ''}\n${table(['date', 'kind', 'name'], rows)}`);
        if (view.status === 'missing') screen.say(`The year ${year} is not in the calendar.`);
      });
    });

const told = ({ year, status, added, changed, removed }: CalendarChangedView) =>
  `${year} is ${status}: ${added} days added, ${changed} changed, ${removed} removed.`;

const propose = () =>
  new Command('propose')
    .description('computes the days off of a year (Tết and Giỗ Tổ by the moon); the year is provisional until it is published')
    .argument('<year>')
    .addHelpText('after', '\nExample:\n  dondoc calendar propose 2028')
    .action(async (text: string, _options, command: Command) => {
      const year = wholeNumber(text, 9999);
      await withProduct(command, async ({ product, screen }) => {
        const changed = await product.get(CalendarService).propose(SYSTEM, year);
        screen.result(changed, told(changed));
      });
    });

const publish = () =>
  new Command('publish')
    .description('says that a year can be relied on')
    .argument('<year>')
    .requiredOption('--basis <document>', 'the notice that says so')
    .addHelpText('after', '\nExample:\n  dondoc calendar publish 2028 --basis "Thông báo số 1234/TB-BNV"')
    .action(async (text: string, { basis }: { basis: string }, command: Command) => {
      const year = wholeNumber(text, 9999);
      await withProduct(command, async ({ product, screen }) => {
        const changed = await product.get(CalendarService).publish(SYSTEM, year, basis);
        screen.result(changed, told(changed));
      });
    });

const importFile = () =>
  new Command('import')
    .description('replaces the years that a JSON file holds, in the form of config/data/vn-calendar.json')
    .argument('<file>')
    .addHelpText('after', '\nExample:\n  dondoc calendar import config/data/vn-calendar.json')
    .action(async (file: string, _options, command: Command) => {
      const data = readJson(file) as CalendarData;
      await withProduct(command, async ({ product, screen }) => {
        const done = await product.get(DirectoryService).importCalendar(SYSTEM, data);
        const { years, added, changed, removed } = done;
        screen.result(done, `${years.join(', ')}: ${added} days added, ${changed} changed, ${removed} removed.`);
      });
    });

export const calendarCommand = () =>
  [add, show, propose, publish, importFile].reduce(
    (calendar, make) => calendar.addCommand(make()),
    new Command('calendar').description('the working calendar'),
  );
