import type { Type } from '@nestjs/common';
import { AccountController } from './account/account.controller';
import { FactorsController } from './account/factors.controller';
import { PasskeysController } from './account/passkeys.controller';
import { TokensController } from './account/tokens.controller';
import { AgenciesController } from './agencies/agencies.controller';
import { ReportHeadsController } from './agencies/report-heads.controller';
import { AgreementsController } from './agreements/agreements.controller';
import { AssignmentsController } from './assignments/assignments.controller';
import { DirectivesController } from './assignments/directives.controller';
import { EvidenceController } from './assignments/evidence.controller';
import { ExplanationsController } from './assignments/explanations.controller';
import { ExtensionsController } from './assignments/extensions.controller';
import { RemindersController } from './assignments/reminders.controller';
import { CalendarController } from './calendar/calendar.controller';
import { BreakdownController } from './commitments/breakdown.controller';
import { CommitmentsController } from './commitments/commitments.controller';
import { DemonstrationController } from './demonstration/demonstration.controller';
import { DemonstrationClockController } from './demonstration/demonstration-clock.controller';
import { DigestsController } from './digests/digests.controller';
import { ExtensionLimitsController } from './extension-limits/extension-limits.controller';
import { FieldsController } from './fields/fields.controller';
import { EngineHealthController } from './health/engine-health.controller';
import { HealthController } from './health/health.controller';
import { JournalController } from './journal/journal.controller';
import { SealsController } from './journal/seals.controller';
import { LaddersController } from './ladders/ladders.controller';
import { LeadershipMeetingController } from './leadership-meeting/leadership-meeting.controller';
import { LinksController } from './links/links.controller';
import { UnsubscribeController } from './links/unsubscribe.controller';
import { LocalitiesController } from './localities/localities.controller';
import { MailboxController } from './mailbox/mailbox.controller';
import { MessagesController } from './messages/messages.controller';
import { SuppressionsController } from './messages/suppressions.controller';
import { MyWorkController } from './my-work/my-work.controller';
import { AbsencesController } from './offices/absences.controller';
import { OfficesController } from './offices/offices.controller';
import { PagesController } from './pages/pages.controller';
import { PartiesController } from './parties/parties.controller';
import { FactorsOfPersonController } from './people/factors-of-person.controller';
import { InvitationsController } from './people/invitations.controller';
import { PeopleController } from './people/people.controller';
import { FiguresController } from './reports/figures.controller';
import { ReceivedController } from './reports/received.controller';
import { ReportsController } from './reports/reports.controller';
import { ReviewCyclesController } from './review-cycles/review-cycles.controller';
import { AnnexController } from './reviews/annex.controller';
import { ReviewsController } from './reviews/reviews.controller';
import { SavedFiltersController } from './saved-filters/saved-filters.controller';
import { SearchController } from './search/search.controller';
import { ConfirmationController } from './session/confirmation.controller';
import { MailChoiceController } from './session/mail-choice.controller';
import { OwnSessionsController } from './session/own-sessions.controller';
import { ResetController } from './session/reset.controller';
import { SecondStepController } from './session/second-step.controller';
import { SessionController } from './session/session.controller';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller';
import { TasksController } from './tasks/tasks.controller';
import { WelcomeController } from './welcome/welcome.controller';

/** Every door of this application. */
export const controllers: Type[] = [
  AgreementsController,
  CommitmentsController,
  BreakdownController,
  TasksController,
  AssignmentsController,
  ExtensionsController,
  ExplanationsController,
  DirectivesController,
  EvidenceController,
  RemindersController,
  LaddersController,
  PartiesController,
  MyWorkController,
  ExtensionLimitsController,
  LeadershipMeetingController,
  ReviewCyclesController,
  ReviewsController,
  AnnexController,
  CalendarController,
  FiguresController,
  ReceivedController,
  ReportsController,
  MessagesController,
  SuppressionsController,
  JournalController,
  SealsController,
  SearchController,
  SavedFiltersController,
  LocalitiesController,
  FieldsController,
  AgenciesController,
  ReportHeadsController,
  PeopleController,
  InvitationsController,
  FactorsOfPersonController,
  DigestsController,
  SessionController,
  SecondStepController,
  ResetController,
  ConfirmationController,
  SingleSignOnController,
  OwnSessionsController,
  AccountController,
  TokensController,
  FactorsController,
  PasskeysController,
  MailChoiceController,
  WelcomeController,
  HealthController,
  EngineHealthController,
  PagesController,
  MailboxController,
  AbsencesController,
  OfficesController,
  LinksController,
  UnsubscribeController,
  DemonstrationController,
  DemonstrationClockController,
];
