import { type Database } from '@dondoc/database';
import type { RecordedFact } from '@dondoc/journal';
import { Actor } from '@dondoc/kernel';
import { ACCOUNT_CHANGES, type AccountMailsService, AT_ONCE_FACTS, type AtOnceService, type RemindersService } from '@dondoc/reminders';
import type { ReportsService } from '@dondoc/reports';
import type { CyclesService, ReviewsService } from '@dondoc/reviews';

export interface FollowUpServices {
  database: Pick<Database, 'transact'>;
  cycles: Pick<CyclesService, 'recomputeOpenings'>;
  reviews: Pick<ReviewsService, 'moveOffDaysOff'>;
  reminders: Pick<RemindersService, 'lookAgain'>;
  atOnce: Pick<AtOnceService, 'plan'>;
  accountMails: Pick<AccountMailsService, 'reset' | 'invitation' | 'changed'>;
  reports: Pick<ReportsService, 'compile' | 'planDeliveries'>;
}

export type FollowUp = (services: FollowUpServices, fact: RecordedFact) => Promise<unknown>;

const CALENDAR = Actor.system('calendar');

const tellThoseWhoWait: FollowUp = ({ atOnce }, fact) => atOnce.plan(fact);
const mailReset: FollowUp = ({ accountMails }, fact) => accountMails.reset(fact.aboutId);
const mailInvitation: FollowUp = ({ accountMails }, fact) => accountMails.invitation(fact);
const tellOwner: FollowUp = ({ accountMails }, fact) => accountMails.changed(fact);
const compileReports: FollowUp = ({ reports }, fact) => reports.compile(fact.aboutId);
const planDeliveries: FollowUp = ({ reports }, fact) => reports.planDeliveries(fact.aboutId);
const lookAgainAtDates: FollowUp = ({ database, cycles, reviews, reminders }) =>
  database.transact(CALENDAR, async (tx) => {
    await reviews.moveOffDaysOff(tx);
    await cycles.recomputeOpenings(tx);
    await reminders.lookAgain(tx);
  });
const lookAgainAtAgreement: FollowUp = ({ database, reminders }, { agreementId }) =>
  database.transact(CALENDAR, (tx) => reminders.lookAgain(tx, agreementId ? { agreementId } : {}));

/** What happens when: the kind of a fact and what follows from it, in order. Each may happen twice and must not mind. */
export const FOLLOW_UPS: Readonly<Record<string, readonly FollowUp[]>> = {
  ...Object.fromEntries(AT_ONCE_FACTS.map((kind) => [kind, [tellThoseWhoWait]])),
  ...Object.fromEntries(ACCOUNT_CHANGES.map((kind) => [kind, [tellOwner]])),
  'reset.asked': [mailReset],
  'person.invitedByMail': [mailInvitation],
  'review.locked': [compileReports],
  'report.signed': [planDeliveries],
  'calendar.changed': [lookAgainAtDates],
  'cycle.approved': [lookAgainAtAgreement],
  'party.signalLimitsSet': [lookAgainAtAgreement],
};

export const followUpsOf = (kind: string): readonly FollowUp[] => (Object.hasOwn(FOLLOW_UPS, kind) ? (FOLLOW_UPS[kind] ?? []) : []);
