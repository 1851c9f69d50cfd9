import { Database, type Tx } from '@dondoc/database';
import { CalendarService, type Calendars, type Reader, readersOf } from '@dondoc/directory';
import { record } from '@dondoc/journal';
import { Actor, addDays, type Id, type Instant, type LocalDate, localDateAt, type Page, type Paged } from '@dondoc/kernel';
import { Ledger, type PlannedMessage } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';
import { digestDetail, digestPage } from './data/digest-views';
import { insertDigests, linkDigests, type NewDigest, type Overseeing, overseeingOffices, reviewsAhead } from './data/digests';
import { noteSweep, sweptUntil } from './data/sweeps';
import { digestContents } from './digest-contents';
import { type DigestDay, digestDay, nextDigestDay } from './domain/digest-days';
import { grouped } from './domain/grouped';
import { isPaused } from './domain/pause';
import { sentTo } from './office-readers';
import type { DigestDetail, DigestView } from './views';

const NAME = 'digests';

type DueDigest = DigestDay & Overseeing;

@Injectable()
export class DigestsService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Writes the digests whose day has come: on the first working day of the week, and one week before a review. Digests missed during an
   * interruption become one. Asking again on the same day costs one small query.
   */
  async issueDue(): Promise<{ digests: number }> {
    return this.database.transact(Actor.system(), async (tx) => {
      const until = await sweptUntil(tx, NAME);
      const after = until ? localDateAt(until) : addDays(tx.today, -1);
      if (after >= tx.today) return { digests: 0 };
      const calendars = await this.calendars.all(tx);
      const due = await dueDigests(tx, after, calendars);
      const written = due.length > 0 ? await this.write(tx, due, calendars) : 0;
      await noteSweep(tx, NAME);
      return { digests: written };
    });
  }

  /** The first day after `after` on which a digest will be due, as far as is known now. */
  nextDay(after: LocalDate): Promise<LocalDate> {
    return this.database.read(Actor.system(), async (tx) => {
      const [reviews, calendars] = [await reviewsAhead(tx, after), await this.calendars.all(tx)];
      return calendars.distinct.map((calendar) => nextDigestDay(after, reviews, calendar)).reduce((a, b) => (b < a ? b : a));
    });
  }

  /** Of the actor's own localities, newest first. */
  list(actor: Actor, page: Page): Promise<Paged<DigestView>> {
    return this.database.read(actor, (tx) => digestPage(tx, page));
  }

  get(actor: Actor, id: Id): Promise<DigestDetail> {
    return this.database.read(actor, (tx) => digestDetail(tx, id));
  }

  private async write(tx: Tx, due: readonly DueDigest[], calendars: Calendars): Promise<number> {
    const readers = await readersOf(
      tx,
      due.map(({ officeId }) => ({ officeId })),
    );
    const digests = await contents(
      tx,
      due.filter((_, want) => readers.some((reader) => reader.want === want)),
      calendars,
    );
    const fresh = await insertDigests(tx, digests);
    const news = digests.filter((digest) => fresh.has(digest.id));
    const { sendingTime } = this.ledger;
    const messages = news.flatMap((digest) => {
      const day = sendingTime.mailDay(tx.now, calendars.of(digest.localityId));
      return messagesOf(digest, { readers, day, leavesAt: (reader) => sendingTime.leavesAt(day, reader.mailTime) });
    });
    const ids = await this.ledger.plan(tx, messages);
    await linkDigests(
      tx,
      messages.flatMap(({ key, aboutId }) => {
        const messageId = ids.get(key);
        return messageId && aboutId ? [{ digestId: aboutId, messageId }] : [];
      }),
    );
    await record(
      tx,
      news.map(({ officeId, localityId, content: { day, kind, counts } }) => ({
        kind: 'digest.written',
        about: { type: 'office', id: officeId },
        localityId,
        data: { day, kind, counts },
      })),
    );
    return news.length;
  }
}

/** Which offices a digest is due for, and for which day. */
async function dueDigests(tx: Tx, after: LocalDate, calendars: Calendars): Promise<DueDigest[]> {
  const reviews = grouped(await reviewsAhead(tx, after), (review) => review.officeId);
  return (await overseeingOffices(tx)).flatMap((office) => {
    const due = digestDay({ after, today: tx.today }, reviews.get(office.officeId) ?? [], calendars.of(office.localityId));
    return due ? [{ ...due, ...office }] : [];
  });
}

/** The digests of these offices; an office whose agreements have no task yet gets none. */
async function contents(tx: Tx, due: readonly DueDigest[], calendars: Calendars): Promise<NewDigest[]> {
  const found = await digestContents(tx, due, { calendars });
  return due.flatMap(({ officeId, localityId, day }) => {
    const content = found.get(officeId);
    return content ? [{ id: tx.newId(), officeId, localityId, scheduledFor: day, content }] : [];
  });
}

/**
 * Whoever turned reminders off or paused their mail gets none, nor an empty one where it is not wanted: the first digest afterwards tells
 * what has changed since the last one that arrived.
 */
const wants = (reader: Reader, { content }: NewDigest, day: LocalDate) =>
  !reader.remindersMuted && !isPaused(reader, day) && !(content.empty && reader.digestWhenEmpty === 'none');

function messagesOf(
  digest: NewDigest,
  { readers, day, leavesAt }: { readers: readonly Reader[]; day: LocalDate; leavesAt: (reader: Reader) => Instant },
): PlannedMessage[] {
  return readers
    .filter((reader) => reader.officeId === digest.officeId && wants(reader, digest, day))
    .map((reader) => ({
      key: `digest:${digest.officeId}:${reader.key}:${digest.scheduledFor}`,
      kind: 'digest',
      ...sentTo(reader),
      aboutId: digest.id,
      day,
      notBefore: leavesAt(reader),
      late: day > digest.scheduledFor,
    }));
}
