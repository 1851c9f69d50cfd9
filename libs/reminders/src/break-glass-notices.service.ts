import type { Tx } from '@dondoc/database';
import { readersOf } from '@dondoc/directory';
import { type Id, localDateAt } from '@dondoc/kernel';
import { Ledger } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';
import { sentTo } from './office-readers';

/** The other administrators are told of one who came in by the emergency door: at once, at night too. */
@Injectable()
export class BreakGlassNoticesService {
  constructor(private readonly ledger: Ledger) {}

  async plan(tx: Tx, { id, localityId }: { id: Id; localityId: Id }): Promise<{ people: number }> {
    const readers = (await readersOf(tx, [{ localityId, role: 'administrator' }])).filter(({ personId }) => personId !== id);
    await this.ledger.plan(
      tx,
      readers.map((reader) => ({
        key: `breakGlass:${id}:${reader.key}`,
        kind: 'administration' as const,
        ...sentTo(reader),
        aboutId: id,
        day: localDateAt(tx.now),
        notBefore: tx.now,
      })),
    );
    return { people: readers.length };
  }
}
