import type { CalendarYearView } from '@views/directory';
import dayjs from 'dayjs';
import classes from './calendar.module.css';
import { useCalendarWords } from './words';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

interface Cell {
  date: string;
  number: number;
  /** Monday is 1. */
  weekday: number;
}

function daysOf(year: number, month: number): Cell[] {
  const first = dayjs(`${year}-${String(month).padStart(2, '0')}-01`);
  return Array.from({ length: first.daysInMonth() }, (_, n) => {
    const day = first.add(n, 'day');
    return { date: day.format('YYYY-MM-DD'), number: n + 1, weekday: day.day() || 7 };
  });
}

/** The twelve months: a day off and a day worked for it are told by a word under the number, too. */
export function Months({ calendar: { year, days } }: { calendar: CalendarYearView }) {
  const t = useCalendarWords();
  const special = new Map(days.map((day) => [day.date, day.kind]));
  return (
    <div className={classes.months}>
      {Array.from({ length: 12 }, (_, n) => n + 1).map((month) => (
        <table key={month} className={classes.month}>
          <caption>{t('monthName', { month })}</caption>
          <thead>
            <tr>
              {WEEK.map((day) => (
                <th key={day} scope="col">
                  {t(`weekday.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(daysOf(year, month)).map((week) => (
              <tr key={week.find((cell) => cell !== null)?.date}>
                {week.map((cell, n) => (
                  <td key={WEEK[n]} data-day={cell ? lookOf(special.get(cell.date), cell.weekday) : undefined}>
                    {cell?.number}
                    {cell && special.has(cell.date) && (
                      <span className={classes.word}>{t(special.get(cell.date) === 'makeUp' ? 'worked' : 'off')}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function lookOf(kind: string | undefined, weekday: number): 'off' | 'worked' | 'weekend' | undefined {
  if (kind) return kind === 'makeUp' ? 'worked' : 'off';
  return weekday > 5 ? 'weekend' : undefined;
}

/** Rows from Monday to Sunday, with gaps before the first day and after the last. */
function weeksOf(days: readonly Cell[]): (Cell | null)[][] {
  const cells: (Cell | null)[] = [...Array<null>((days[0]?.weekday ?? 1) - 1).fill(null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, n) => cells.slice(n * 7, n * 7 + 7));
}
