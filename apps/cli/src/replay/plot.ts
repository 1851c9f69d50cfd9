import { AgreementsService, AssignmentsService, HandoverService, TasksService } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { Actor, type LocalDate } from '@dondoc/kernel';
import { DigestsService, MorningListsService } from '@dondoc/reminders';
import { ReportsService } from '@dondoc/reports';
import { AssessmentsService, CyclesService, ReviewsService } from '@dondoc/reviews';
import type { INestApplicationContext } from '@nestjs/common';

/** What the acts of a replay work with: the services as any door has them. */
export class Plot {
  readonly agreements: AgreementsService;
  readonly tasks: TasksService;
  readonly assignments: AssignmentsService;
  readonly handover: HandoverService;
  readonly cycles: CyclesService;
  readonly reviews: ReviewsService;
  readonly assessments: AssessmentsService;
  readonly reports: ReportsService;
  readonly digests: DigestsService;
  readonly mornings: MorningListsService;
  private readonly database: Database;
  private readonly calendar: CalendarService;

  constructor(product: INestApplicationContext) {
    this.agreements = product.get(AgreementsService);
    this.tasks = product.get(TasksService);
    this.assignments = product.get(AssignmentsService);
    this.handover = product.get(HandoverService);
    this.cycles = product.get(CyclesService);
    this.reviews = product.get(ReviewsService);
    this.assessments = product.get(AssessmentsService);
    this.reports = product.get(ReportsService);
    this.digests = product.get(DigestsService);
    this.mornings = product.get(MorningListsService);
    this.database = product.get(Database);
    this.calendar = product.get(CalendarService);
  }

  static readonly system = Actor.system('replay');

  look<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.read(Plot.system, work);
  }

  /** The n-th working day after (before) a date. */
  workingDay(date: LocalDate, n: number): Promise<LocalDate> {
    return this.calendar.addWorkingDays(Plot.system, { date, n });
  }
}
