import { DirectoryService, type DirectoryData, type CalendarData } from '@dondoc/directory';
import agreements from '@config/data/agreements.json';
import reorganisation from '@config/data/reorganisation.json';
import calendar from '@config/data/vn-calendar.json';
import type { INestApplicationContext } from '@nestjs/common';
import { Agenda } from './agenda';
import { Cast } from './cast';
import { Plot } from './plot';
import type { Scene } from './scene';
import type { ReplayScript } from './script';

/** The directory and the calendar that ship with the product, and a cast that has yet to be given its posts. */
export async function openScene(product: INestApplicationContext, script: ReplayScript): Promise<Scene> {
  const directory = product.get(DirectoryService);
  await directory.importCalendar(Plot.system, calendar as CalendarData);
  const { localities, agencies, fields } = agreements;
  await directory.importDirectory(Plot.system, { localities, agencies, fields, successions: reorganisation.successions } as unknown as DirectoryData);
  const cast = new Cast(product);
  await cast.assemble();
  return { plot: new Plot(product), cast, agenda: new Agenda(), script, today: '' };
}
