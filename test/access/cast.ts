import { type Actor, ROLES } from '@dondoc/kernel';
import { aMembership, aPerson, aSide, type Side } from '../builders';
import type { Door } from '../support/door';
import { type Caller, DELEGATE, STANDINGS, type Standing, SUBSTITUTE } from './row';

/** Somebody at the door, with the cookie they signed in for. */
export interface Guest {
  caller: Caller | 'guest' | 'noOffice';
  standing: Standing | null;
  cookie: string | null;
}

/** Whoever calls: eight roles, a delegate and a substitute in each standing; somebody without an office; nobody at all. */
export async function theCast(door: Door, sides: Pick<Record<Standing, Side>, 'own' | 'other'>): Promise<Guest[]> {
  const { stage } = door;
  const all: Record<Standing, Side> = {
    ...sides,
    stranger: await aSide(stage),
    district: await aSide(stage, { parent: sides.own.locality }),
  };
  const cast: Guest[] = [{ caller: 'guest', standing: null, cookie: null }];
  for (const standing of STANDINGS) {
    const side = all[standing];
    const people: [Caller, Actor][] = ROLES.map((role) => [role, side[role]]);
    people.push([DELEGATE, await inAllOffices(door, side)], [SUBSTITUTE, await substituteOf(door, side)]);
    for (const [caller, actor] of people) cast.push({ caller, standing, cookie: (await door.cookieOf(actor)).cookie });
  }
  const noOffice = await aPerson(stage, { offices: [] });
  await stage.sql('update person set locality_id = $2 where id = $1', [noOffice.personId, sides.own.locality.id]);
  return [...cast, { caller: 'noOffice', standing: null, cookie: (await door.cookieOf(noOffice)).cookie }];
}

/** Holds nothing, reads for every office of the side but that of its operator, through which nothing is read. */
async function inAllOffices({ stage }: Door, side: Side): Promise<Actor> {
  const person = await aPerson(stage, { offices: [] });
  for (const role of ROLES) {
    const [office] = side[role].offices;
    if (office) await aMembership(stage, person.personId as string, { ...office, id: office.officeId }, { kind: 'delegate' });
  }
  await stage.sql('update person set locality_id = $2 where id = $1', [person.personId, side.locality.id]);
  return person;
}

async function substituteOf({ stage }: Door, side: Side): Promise<Actor> {
  const person = await aPerson(stage, { offices: [] });
  const [office] = side.coordinator.offices;
  if (!office) throw new Error('The side has no coordinator.');
  await aMembership(stage, person.personId as string, { ...office, id: office.officeId }, { kind: 'substitute' });
  await stage.sql('update person set locality_id = $2 where id = $1', [person.personId, side.locality.id]);
  return person;
}
