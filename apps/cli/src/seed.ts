import agreements from '@config/data/agreements.json';
import reorganisation from '@config/data/reorganisation.json';
import calendar from '@config/data/vn-calendar.json';
import { Database } from '@dondoc/database';
import { type CalendarData, type DirectoryData, DirectoryService } from '@dondoc/directory';
import { Actor } from '@dondoc/kernel';
import type { INestApplicationContext } from '@nestjs/common';

const SYSTEM = Actor.system('installation');

/** What every installation begins with: the working calendar that ships with the product. One that is administered already is left alone. */
export async function seed(product: INestApplicationContext): Promise<void> {
  const known = await product.get(Database).read(SYSTEM, async (tx) => tx.query('select 1 from calendar_year limit 1'));
  if (known.length === 0) await product.get(DirectoryService).importCalendar(SYSTEM, calendar as CalendarData);
}

/** The localities, agencies and successions that ship with the product, for an installation that has none. @returns whether it had none */
export async function seedDirectory(product: INestApplicationContext): Promise<boolean> {
  const known = await product.get(Database).read(SYSTEM, async (tx) => tx.query('select 1 from locality limit 1'));
  if (known.length > 0) return false;
  await product.get(DirectoryService).importDirectory(SYSTEM, shippedDirectory());
  return true;
}

export function shippedDirectory(): DirectoryData {
  const { localities, agencies, fields } = agreements;
  return { localities, agencies, fields, successions: reorganisation.successions } as unknown as DirectoryData;
}
