import { Module } from '@nestjs/common';
import { CalendarService } from './calendar.service';
import { DirectoryService } from './directory.service';
import { SessionsService } from './sessions.service';

/** Needs the global `DatabaseModule`, opened with `directoryEntities` among its entities. */
@Module({
  providers: [CalendarService, DirectoryService, SessionsService],
  exports: [CalendarService, DirectoryService, SessionsService],
})
export class DirectoryModule {}
