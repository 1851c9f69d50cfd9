import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { type Actor, daysBetween, type Id, invalid, isLocalDate, type LocalDate } from '@dondoc/kernel';
import { CyclesService } from '@dondoc/reviews';
import { Injectable } from '@nestjs/common';
import { sidesOf } from './data/due-subjects';
import { owedSubjects, readableAgreement } from './data/planned-subjects';
import { type Foreseen, foreseenReviews, noticesOf, stageNotices } from './foreseen';
import { laddersFor } from './ladders-for';
import { namedOffices } from './named-offices';
import type { PlannedNotice } from './views';

export interface PreviewQuestion {
  /** Id or code. */
  agreement: string;
  from: LocalDate;
  to: LocalDate;
  /** A version of a review cycle that is not in force, looked at as if it were. */
  cycleVersionId?: Id;
}

/** Three years: the longest usual interval between reviews lies within. */
const MOST_DAYS = 1100;

/** What will be sent to whom on which day, from the same rules that the sweep goes by. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly cycles: CyclesService,
  ) {}

  /**
   * Every date, reminder and recipient from `from` to `to`, if nobody reports before; by days. Reviews to come ask about the assignments
   * that are open now.
   * @throws notFound, invalid `preview.span`
   */
  preview(actor: Actor, question: PreviewQuestion): Promise<PlannedNotice[]> {
    const { from, to } = question;
    if (!isLocalDate(from) || !isLocalDate(to) || to < from || daysBetween(from, to) > MOST_DAYS) {
      throw invalid(
        'preview.span',
        'Khoảng thời gian xem trước phải từ ngày trước đến ngày sau, nhiều nhất ba năm.',
        'A preview runs from a day to a later one, three years at the most.',
      );
    }
    return this.database.read(actor, (tx) => this.foresee(tx, question), { snapshot: true });
  }

  private async foresee(tx: Tx, { agreement: which, from, to, cycleVersionId }: PreviewQuestion): Promise<PlannedNotice[]> {
    const agreement = await readableAgreement(tx, which);
    const calendar = await this.calendars.current(tx);
    const question = { agreementId: agreement.id, from, to, ...(cycleVersionId && { versionId: cycleVersionId }) };
    const reviews = await this.cycles.planned(tx, question);
    const owed = (await owedSubjects(tx, agreement.id)).map((subject): Foreseen => ({ subject, until: to }));
    const foreseen = [...owed, ...(await foreseenReviews(tx, agreement.id, reviews))];
    const sides = (await sidesOf(tx, [agreement.id])).get(agreement.id) ?? [];
    const ladderOf = await laddersFor(
      tx,
      foreseen.map(({ subject }) => subject),
    );
    const notices = noticesOf(foreseen, { calendar, ladderOf, span: { from, to } });
    const offices = await namedOffices(
      tx,
      notices.map(({ intent, subject }) => ({ audience: intent.audience, subject })),
      sides,
    );
    const lines = notices.flatMap((notice, index): PlannedNotice[] =>
      offices(index).map((office) => ({ ...notice.line, agreement: agreement.code, ...office })),
    );
    return [...stageNotices(reviews, agreement.code, { from, to }), ...lines].sort(byDay);
  }
}

const keyOf = (line: PlannedNotice) =>
  [line.date, line.kind === 'stage' ? 0 : 1, line.subject, line.rung, line.office ?? ''].join('\u0000');

function byDay(a: PlannedNotice, b: PlannedNotice): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
