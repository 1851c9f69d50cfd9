import type { Id } from '@dondoc/kernel';

interface GroupOffice {
  officeId: Id;
  group: string;
}

interface HeldMembership {
  id: Id;
  officeId: Id;
  byProvider: boolean;
}

/**
 * What the groups of a person at the provider change about the offices they hold. A group that is named for an office makes its members holders of
 * it; who is in it no longer holds it no longer. What an administrator gave is left alone, whatever the groups say.
 */
export function changesByGroups(
  groups: readonly string[],
  offices: readonly GroupOffice[],
  held: readonly HeldMembership[],
): { begin: Id[]; end: Id[] } {
  const wanted = new Set(offices.filter(({ group }) => groups.includes(group)).map(({ officeId }) => officeId));
  const has = new Set(held.map(({ officeId }) => officeId));
  return {
    begin: [...wanted].filter((officeId) => !has.has(officeId)),
    end: held.filter(({ byProvider, officeId }) => byProvider && !wanted.has(officeId)).map(({ id }) => id),
  };
}
