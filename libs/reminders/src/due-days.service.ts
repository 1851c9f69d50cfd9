import { Database } from '@dondoc/database';
import { Actor, type Instant, type LocalDate } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { nextDueDays, nextMessageAt, nextReviewDeadline } from './data/due-days';
import { DigestsService } from './digests.service';
import { MorningListsService } from './morning-lists.service';
import type { DueDayView, DueMatter } from './views';

/** When something comes next of itself. */
@Injectable()
export class DueDaysService {
  constructor(
    private readonly database: Database,
    private readonly digests: DigestsService,
    private readonly mornings: MorningListsService,
  ) {}

  /** When the next mail leaves that is planned already. */
  nextMessageAt(): Promise<Instant | null> {
    return this.database.read(Actor.system(), nextMessageAt);
  }

  /** The first day after `after` on which something is due, as far as is known now, and what. */
  async next(after: LocalDate): Promise<DueDayView> {
    const [{ review, mail }, deadline] = await this.database.read(Actor.system(), async (tx) => [
      await nextDueDays(tx, after),
      await nextReviewDeadline(tx, after),
    ]);
    const digest = await this.digests.nextDay(after);
    const days = { review, deadline, notices: mail, digest, morningList: await this.mornings.nextDay(after) };
    const day = Object.values(days).reduce<LocalDate>((a, b) => (b !== null && b < a ? b : a), digest);
    return { day, matters: (Object.keys(days) as DueMatter[]).filter((matter) => days[matter] === day) };
  }
}
