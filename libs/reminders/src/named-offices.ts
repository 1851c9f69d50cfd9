import type { Tx } from '@dondoc/database';
import { type AgencyRef, agenciesById, type OfficeFound, officesOf, type Reader, readersOf, whoSees } from '@dondoc/directory';
import type { Id, Role, Words } from '@dondoc/kernel';
import { type Addressed, type OfficeWanted, officesFor, type SideOf } from './domain/addressees';
import { grouped } from './domain/grouped';
import type { Audience } from './domain/ladder';

/** An office as a list names it, with those who read its mail where the asker may know them. */
export interface NamedOffice {
  office: string | null;
  officeId?: Id;
  role?: Role;
  agency?: Words;
  recipients?: string[];
}

interface Meant<S> {
  subject: S;
  audiences: Iterable<Audience>;
}

const NOBODY: readonly NamedOffice[] = [{ office: null }];

/**
 * The offices that these audiences mean, few statements for all of them; an audience without an office gives one nameless entry. Of what belongs to
 * a restricted field an office that is not named for it hears nothing, and stands in no list.
 */
export async function namedOffices<S extends Addressed>(
  tx: Tx,
  meant: Iterable<Meant<S>>,
  sides: readonly SideOf[],
): Promise<(subject: S, audience: Audience) => readonly NamedOffice[]> {
  const wants = new Map<string, OfficeWanted>();
  const keys = new Map<S, Map<Audience, string[]>>();
  for (const { subject, audiences } of meant) {
    const ofSubject = keys.get(subject) ?? new Map<Audience, string[]>();
    keys.set(subject, ofSubject);
    for (const audience of audiences)
      ofSubject.set(
        audience,
        officesFor(audience, subject, sides).map((want) => noted(wants, want)),
      );
  }
  const named = await byWant(tx, wants);
  const sees = await whoSees(
    tx,
    [...keys.keys()].map(({ restrictedField }) => restrictedField),
  );
  const isTold = ({ restrictedField }: S, { officeId }: NamedOffice) => !officeId || sees(restrictedField, officeId);
  return (subject, audience) => {
    const [first, ...more] = keys.get(subject)?.get(audience) ?? [];
    const found = first === undefined ? NOBODY : (named.get(first) ?? []);
    const all = more.length === 0 ? found : [...found, ...more.flatMap((key) => named.get(key) ?? [])];
    if (all.length === 0) return NOBODY;
    return subject.restrictedField ? all.filter((office) => isTold(subject, office)) : all;
  };
}

function noted(wants: Map<string, OfficeWanted>, want: OfficeWanted): string {
  const key = `${want.officeId} ${want.agencyId} ${want.localityId} ${want.role}`;
  wants.set(key, want);
  return key;
}

/** By what was wanted. */
async function byWant(tx: Tx, wants: Map<string, OfficeWanted>): Promise<Map<string, NamedOffice[]>> {
  const [list, keys] = [[...wants.values()], [...wants.keys()]];
  const offices = await officesOf(tx, list);
  const readers = grouped(await readersOf(tx, list), (reader) => reader.officeId);
  const codes = await agenciesById(tx, [...new Set(offices.map((office) => office.agencyId))]);
  return new Map(
    [...grouped(offices, (office) => keys[office.want] as string)].map(([key, found]) => [
      key,
      found.map((office) => ({
        ...nameOf(office, codes.get(office.agencyId)),
        ...recipients(tx, readers.get(office.officeId) ?? []),
      })),
    ]),
  );
}

const nameOf = ({ officeId, role }: OfficeFound, agency: AgencyRef | undefined): NamedOffice => ({
  officeId,
  office: `${agency?.code}/${role}`,
  role,
  ...(agency && { agency: { vi: agency.nameVi, en: agency.nameEn } }),
});

/** Who reads for an office of the other side is not for this asker. */
function recipients(tx: Tx, readers: readonly Reader[]): { recipients?: string[] } {
  const known = readers.filter((reader) => tx.actor.isSystem || tx.actor.localityIds.includes(reader.localityId));
  return known.length > 0 ? { recipients: [...new Set(known.map((reader) => reader.name))].sort() } : {};
}
