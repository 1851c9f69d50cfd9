import { Module } from '@nestjs/common';
import { AccountService } from './account.service';
import { CalendarService } from './calendar.service';
import { DirectoryService } from './directory.service';
import { OfficesService } from './offices.service';
import { SessionsService } from './sessions.service';

/** Needs the global `DatabaseModule`, opened with `directoryEntities` among its entities. */
@Module({
  providers: [AccountService, CalendarService, DirectoryService, OfficesService, SessionsService],
  exports: [AccountService, CalendarService, DirectoryService, OfficesService, SessionsService],
})
export class DirectoryModule {}
