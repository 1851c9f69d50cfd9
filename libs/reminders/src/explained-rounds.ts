import type { Tx } from '@dondoc/database';
import type { Calendars } from '@dondoc/directory';
import type { Words } from '@dondoc/kernel';
import { type CollectingAgency, collectingAgencies } from '@dondoc/reviews';
import { reviewsAhead } from './data/digests';
import type { OfficeHeld, PersonKnown } from './data/explained';
import { dailyMailsTo, digestsTo, type RoundMail, type RoundSide } from './data/explained-rounds';
import { matchesOffice } from './domain/addressees';
import { nextDigestDay } from './domain/digest-days';
import { nextMorning } from './domain/morning-list';
import { coordinatorOf } from './morning-lists.service';
import { REASONS } from './words/reasons';
import { ROUND_REASONS } from './words/round-reasons';

interface About {
  person: PersonKnown;
  offices: readonly OfficeHeld[];
  sides: readonly RoundSide[];
  calendars: Calendars;
}

/** Why a person did or did not get the digests of an agreement and its morning lists, and when the next ones come. */
export async function roundSentences(tx: Tx, about: About): Promise<Words[]> {
  const said = [...(await digests(tx, about)), ...(await mornings(tx, about))];
  return said.length > 0 ? said : [ROUND_REASONS.unconcerned];
}

async function digests(tx: Tx, { person, offices, sides, calendars }: About): Promise<Words[]> {
  const overseeing = offices.filter(({ officeId }) => sides.some((side) => side.overseeingOfficeId === officeId));
  const [first] = overseeing;
  if (!first) return [];
  const officeIds = overseeing.map(({ officeId }) => officeId);
  const reviews = (await reviewsAhead(tx, tx.today)).filter(({ officeId }) => officeIds.includes(officeId));
  const next = nextDigestDay(tx.today, reviews, calendars.of(first.localityId));
  return [
    REASONS.concerned(first.role, first.agency),
    ...(await digestsTo(tx, person.id, officeIds)).map((mail) => fate('digest', mail)),
    ROUND_REASONS.next.digest(next),
  ];
}

async function mornings(tx: Tx, { person, offices, sides, calendars }: About): Promise<Words[]> {
  const [first] = offices.filter(({ role, localityId }) => role === 'coordinator' && sides.some((side) => side.localityId === localityId));
  if (!first) return [];
  const collecting = await collectingAgencies(tx, { agencyIds: [first.agencyId], localityIds: [first.localityId] });
  const isOwn = (answers: CollectingAgency) => matchesOffice(first, coordinatorOf(answers));
  const own = collecting.filter((answers) => sides.some(({ partyId }) => partyId === answers.partyId) && isOwn(answers));
  const next = nextMorning(own, tx.today, calendars.of(first.localityId));
  return [
    REASONS.concerned(first.role, first.agency),
    ...(await dailyMailsTo(tx, person.id)).map((mail) => fate('morningList', mail)),
    next ? ROUND_REASONS.next.morningList(next) : ROUND_REASONS.nothingCollected,
  ];
}

function fate(kind: keyof typeof ROUND_REASONS.sent, { day, isUnwanted, state, reason, sentAt, address }: RoundMail): Words {
  if (state === null) return isUnwanted ? ROUND_REASONS.emptyNotWanted(day) : ROUND_REASONS.notTheirs(day);
  if (state === 'sent' && sentAt) return ROUND_REASONS.sent[kind](day, sentAt, address ?? '');
  return reason ? ROUND_REASONS.dropped[kind](day, reason) : ROUND_REASONS.waiting[kind](day, state);
}
