import type { Tx } from '@dondoc/database';
import { agenciesById, type Holder, holdersOf, officesOf } from '@dondoc/directory';
import { type Addressed, type OfficeWanted, officesFor, type SideOf } from './domain/addressees';
import { grouped } from './domain/grouped';
import type { Audience } from './domain/ladder';

/** An office as a list names it, with the people who hold it where the reader may know them. */
export interface NamedOffice {
  office?: string;
  recipients?: string[];
}

interface Meant {
  audience: Audience;
  subject: Addressed;
}

/** The offices that each of these means, by position; an audience without an office gives one nameless entry. */
export async function namedOffices(tx: Tx, meant: readonly Meant[], sides: readonly SideOf[]): Promise<(index: number) => NamedOffice[]> {
  const wants: OfficeWanted[] = [];
  const positions = new Map<string, number>();
  const wanted = meant.map(({ audience, subject }) =>
    officesFor(audience, subject, sides).map((office) => {
      const key = JSON.stringify(office);
      if (!positions.has(key)) positions.set(key, wants.push(office) - 1);
      return positions.get(key) as number;
    }),
  );
  const offices = grouped(await officesOf(tx, wants), (office) => office.want);
  const holders = grouped(await holdersOf(tx, wants), (holder) => holder.officeId);
  const codes = await agenciesById(tx, [...new Set([...offices.values()].flat().map((office) => office.agencyId))]);
  return (index) => {
    const found = (wanted[index] ?? []).flatMap((want) => offices.get(want) ?? []);
    if (found.length === 0) return [{}];
    return found.map((office) => ({
      office: `${codes.get(office.agencyId)?.code}/${office.role}`,
      ...namesFor(tx, holders.get(office.officeId) ?? []),
    }));
  };
}

/** Who holds an office of the other side is not for this reader. */
function namesFor(tx: Tx, holders: readonly Holder[]): { recipients?: string[] } {
  const known = holders.filter((holder) => tx.actor.isSystem || tx.actor.localityIds.includes(holder.localityId));
  return known.length > 0 ? { recipients: [...new Set(known.map((holder) => holder.name))].sort() } : {};
}
