import type { Id, Words } from '@dondoc/kernel';
import { type Counts, DIGEST_COUNTS, type DigestCount, type DigestStanding } from '../domain/digest';
import { grouped } from '../domain/grouped';

/** How many assignments of one agreement came out, or stand, how. */
export interface Tally {
  office: Id;
  /** The agreement. */
  id: Id;
  code: string;
  title: Words;
  outcome: string;
  count: number;
}

const WITHOUT_DATE = ['noDueDate', 'ongoing', 'undated'];

/** In the order of the tallies. */
export function talliedByAgreement(tallies: readonly Tally[]): DigestStanding['agreements'] {
  return [...grouped(tallies, ({ id }) => id).values()].map((same) => {
    const { id, code, title } = same[0] as Tally;
    const counts = Object.fromEntries(DIGEST_COUNTS.map((count) => [count, 0])) as Counts;
    let withoutDate = 0;
    for (const { outcome, count } of same) {
      if (outcome in counts) counts[outcome as DigestCount] += count;
      if (WITHOUT_DATE.includes(outcome)) withoutDate += count;
    }
    return { id, code, title, counts, withoutDate };
  });
}
