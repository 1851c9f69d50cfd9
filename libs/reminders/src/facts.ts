import type { Fact, Id } from '@dondoc/kernel';
import type { Addressed, Notice } from './addressing';
import type { Issued } from './daily-mails';
import type { DueSubject } from './data/due-subjects';
import type { SideOf } from './domain/addressees';
import type { Intent } from './domain/reminders-due';

/** What the journal says of a sweep: each reminder, each item put on the list for the leadership's next meeting, and what nobody could be told. */
export function factsOf(issued: readonly Issued[], unheard: Addressed['unheard'], sides: Map<Id, SideOf[]>): Fact[] {
  return [
    ...issued.map(({ notice }) => issuedFact(notice, sides)),
    ...issued.filter(({ notice }) => notice.intent.audience === 'leadershipMeeting').map(({ notice }) => listedFact(notice, sides)),
    ...unheard.map(({ subject, intent }) => unheardFact(subject, intent, sides)),
  ];
}

const aboutOf = (subject: DueSubject): Fact['about'] => {
  if (subject.assignmentId) return { type: 'assignment', id: subject.assignmentId };
  return subject.reviewId ? { type: 'review', id: subject.reviewId } : { type: 'subject', id: subject.id };
};

const dataOf = (subject: DueSubject, intent: Intent) => ({
  subject: subject.name,
  subjectKind: subject.kind,
  deadline: subject.deadline,
  ...(subject.periodKey && { period: subject.periodKey }),
  rung: intent.rung,
  kind: intent.kind,
  audience: intent.audience,
});

function fact(kind: string, { subject, intent }: { subject: DueSubject; intent: Intent }, localityId: Id | null, more: object = {}): Fact {
  return { kind, about: aboutOf(subject), agreementId: subject.agreementId, localityId, data: { ...dataOf(subject, intent), ...more } };
}

const ownSide = (subject: DueSubject, sides: Map<Id, SideOf[]>): Id | null =>
  sides.get(subject.agreementId)?.find((side) => side.partyId === subject.partyId)?.localityId ?? null;

/** It belongs to the side that climbs the ladder; a courtesy to the other side belongs to that one. */
function issuedFact(notice: Notice, sides: Map<Id, SideOf[]>): Fact {
  const [reader] = notice.readers;
  const side = notice.intent.audience === 'counterpartCoordinator' ? (reader?.localityId ?? null) : ownSide(notice.subject, sides);
  return fact('reminder.issued', notice, side, {
    officeId: notice.officeId,
    role: reader?.role,
    people: notice.readers.length,
    ...(notice.insteadOf && { insteadOf: notice.insteadOf }),
  });
}

function listedFact(notice: Notice, sides: Map<Id, SideOf[]>): Fact {
  return fact('subject.listedForMeeting', notice, ownSide(notice.subject, sides), { officeId: notice.officeId });
}

function unheardFact(subject: DueSubject, intent: Intent, sides: Map<Id, SideOf[]>): Fact {
  return fact('reminder.unheard', { subject, intent }, ownSide(subject, sides));
}
