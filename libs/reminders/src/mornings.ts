import type { Tx } from '@dondoc/database';
import type { Calendars } from '@dondoc/directory';
import type { Id } from '@dondoc/kernel';
import type { LedgerMessage } from '@dondoc/mail';
import { type CollectingAgency, collectingAgencies } from '@dondoc/reviews';
import { type Coordinator, coordinatorsAmong } from './data/coordinators';
import { matchesOffice } from './domain/addressees';
import { grouped } from './domain/grouped';
import { type MorningList, morningLists } from './domain/morning-list';
import { coordinatorOf } from './morning-lists.service';

/** What a coordinator reads in the morning, and as whom. */
export interface Morning {
  coordinator: Coordinator;
  lists: MorningList<CollectingAgency>[];
}

/** The lists of those of these mails that are today's and go to a coordinator, by person. Two statements at the most, however many mails. */
export async function mornings(tx: Tx, messages: readonly LedgerMessage[], calendars: Calendars): Promise<Map<Id, Morning>> {
  const coordinators = await coordinatorsAmong(
    tx,
    messages.filter(({ day }) => day === tx.today).map(({ personId }) => personId),
  );
  if (coordinators.length === 0) return new Map();
  const answers = await collectingAgencies(tx, {
    agencyIds: coordinators.map(({ agencyId }) => agencyId),
    localityIds: coordinators.map(({ localityId }) => localityId),
  });
  const found = [...grouped(coordinators, ({ personId }) => personId).entries()].map(([personId, offices]): [Id, Morning] => {
    const own = answers.filter((answer) =>
      offices.some((office) => matchesOffice({ ...office, role: 'coordinator' }, coordinatorOf(answer))),
    );
    const coordinator = offices[0] as Coordinator;
    return [personId, { coordinator, lists: morningLists(own, calendars.of(coordinator.localityId), tx.today) }];
  });
  return new Map(found.filter(([, { lists }]) => lists.length > 0));
}
