import { Database, type Tx } from '@dondoc/database';
import { CalendarService, type Reader, readersOf } from '@dondoc/directory';
import { chainEnds } from '@dondoc/journal';
import { Actor, type Id } from '@dondoc/kernel';
import { Ledger } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';
import { sentTo } from './office-readers';

/** Hands an anchor of each locality's journal out by mail: to its auditors, where it has none to its administrators. */
@Injectable()
export class AnchorNoticesService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly ledger: Ledger,
  ) {}

  /** For the next day on which mails leave; asking again for that day changes nothing. */
  planDue(): Promise<{ people: number }> {
    return this.database.transact(Actor.system(), async (tx) => {
      const [calendars, { sendingTime }] = [await this.calendars.all(tx), this.ledger];
      const localities = (await chainEnds(tx)).flatMap(({ chain, name }) => (name ? [chain] : []));
      const readers = await auditorsOf(tx, localities);
      const messages = readers.map((reader) => {
        const day = sendingTime.mailDay(tx.now, calendars.of(reader.localityId));
        return {
          key: `anchor:${reader.localityId}:${day}:${reader.key}`,
          kind: 'anchor' as const,
          ...sentTo(reader),
          aboutId: reader.localityId,
          day,
          notBefore: sendingTime.leavesAt(day),
        };
      });
      await this.ledger.plan(tx, messages);
      return { people: messages.length };
    });
  }
}

async function auditorsOf(tx: Tx, localities: readonly Id[]): Promise<Reader[]> {
  const holding = (role: 'auditor' | 'administrator', of: readonly Id[]) =>
    readersOf(
      tx,
      of.map((localityId) => ({ localityId, role })),
    );
  const auditors = await holding('auditor', localities);
  const without = localities.filter((id) => !auditors.some(({ localityId }) => localityId === id));
  const readers = [...auditors, ...(await holding('administrator', without))];
  return [...new Map(readers.map((reader) => [`${reader.localityId} ${reader.key}`, reader])).values()];
}
