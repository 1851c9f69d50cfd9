import { type DynamicModule, Module } from '@nestjs/common';
import { AccountService } from './account.service';
import { ApiTokensService } from './api-tokens.service';
import { BreakGlassService } from './break-glass.service';
import { CalendarService } from './calendar.service';
import { CommonPasswords } from './common-passwords';
import { DirectoryService } from './directory.service';
import { MailedLinksService } from './mailed-links.service';
import { OfficesService } from './offices.service';
import { SavedFiltersService } from './saved-filters.service';
import { SessionsService } from './sessions.service';
import { SingleSignOnService } from './single-sign-on.service';

/** Needs the global `DatabaseModule`, opened with `directoryEntities` among its entities. */
@Module({
  providers: [
    AccountService,
    ApiTokensService,
    BreakGlassService,
    CalendarService,
    DirectoryService,
    MailedLinksService,
    OfficesService,
    SavedFiltersService,
    SessionsService,
    SingleSignOnService,
  ],
  exports: [
    AccountService,
    ApiTokensService,
    BreakGlassService,
    CalendarService,
    DirectoryService,
    MailedLinksService,
    OfficesService,
    SavedFiltersService,
    SessionsService,
    SingleSignOnService,
  ],
})
export class DirectoryModule {
  /** For the application: these passwords, or their SHA-1, cannot be chosen. Without a list length alone counts. */
  static refusing(passwords: readonly string[]): DynamicModule {
    return {
      module: RefusedPasswords,
      global: true,
      imports: [DirectoryModule],
      providers: [{ provide: CommonPasswords, useFactory: () => new CommonPasswords(passwords) }],
      exports: [CommonPasswords, DirectoryModule],
    };
  }
}

@Module({})
class RefusedPasswords {}
