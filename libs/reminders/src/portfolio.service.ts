import { Database } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { officeNames } from './data/people';
import { digestContents } from './digest-contents';
import type { PortfolioView } from './views';

@Injectable()
export class PortfolioService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
  ) {}

  /** What the digest would say if it were written now, for each vice-chair's office that the actor holds or reads for. */
  of(actor: Actor): Promise<PortfolioView[]> {
    const offices = actor.offices.filter(({ role }) => role === 'viceChair');
    return this.database.read(actor, async (tx) => {
      const wanted = offices.map(({ officeId, localityId }) => ({ officeId, localityId, kind: 'weekly' as const }));
      const contents = await digestContents(tx, wanted, await this.calendars.all(tx));
      const names = await officeNames(
        tx,
        wanted.map(({ officeId }) => officeId),
      );
      return wanted.map(({ officeId }) => ({
        officeId,
        office: names.get(officeId)?.office ?? { vi: '', en: '' },
        content: contents.get(officeId) ?? null,
      }));
    });
  }
}
