import calendar from '@config/data/vn-calendar.json';
import { type CalendarData, DirectoryService } from '@dondoc/directory';
import { Database } from '@dondoc/database';
import { Actor } from '@dondoc/kernel';
import type { INestApplicationContext } from '@nestjs/common';

const SYSTEM = Actor.system('installation');

/** What every installation begins with: the working calendar that ships with the product. One that is administered already is left alone. */
export async function seed(product: INestApplicationContext): Promise<void> {
  const known = await product.get(Database).read(SYSTEM, async (tx) => tx.query('select 1 from calendar_year limit 1'));
  if (known.length === 0) await product.get(DirectoryService).importCalendar(SYSTEM, calendar as CalendarData);
}

