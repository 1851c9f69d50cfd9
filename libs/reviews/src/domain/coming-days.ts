import type { Id, LocalDate, Words } from '@dondoc/kernel';
import type { CalendarDay } from './icalendar';
import type { StageDates } from './stages';

/** A review with its dates, open or still to open. */
export interface DatedReview extends StageDates {
  cycleId: Id;
  periodKey: string;
  periodName: Words;
  /** Where it is open. */
  reviewId?: Id;
}

/** Work that is due. */
export interface DueWork {
  assignmentId: Id;
  taskCode: string;
  title: string;
  agency: string;
  agencyEn: string;
  dueDate: LocalDate;
}

const STAGES: Record<keyof StageDates, Words> = {
  opensOn: { vi: 'Mở kỳ đánh giá', en: 'Review opens' },
  cutOffOn: { vi: 'Chốt số liệu', en: 'Cut-off' },
  agencyDeadline: { vi: 'Hạn các cơ quan gửi cập nhật', en: 'Updates of the agencies due' },
  coordinatorDeadline: { vi: 'Hạn tổng hợp báo cáo', en: 'Consolidation due' },
  signatureDeadline: { vi: 'Hạn ký báo cáo', en: 'Signature due' },
  submissionOn: { vi: 'Gửi báo cáo Thường trực', en: 'Submission to the Standing Committees' },
  meetingOn: { vi: 'Họp đánh giá', en: 'Review meeting' },
};

/** A day of the timeline: a stage of a review, or work that is due. */
export interface ComingDay {
  on: LocalDate;
  what: keyof StageDates | 'due';
  periodName: Words | null;
  /** Where the review is open. */
  reviewId: Id | null;
  due: { assignmentId: Id; taskCode: string; title: string; agency: Words } | null;
}

/** Stages of reviews and due dates from a day on, the next first. */
export function comingDays(reviews: readonly DatedReview[], work: readonly DueWork[], from: LocalDate): ComingDay[] {
  const stages = reviews.flatMap((review) =>
    (Object.keys(STAGES) as (keyof StageDates)[]).flatMap((what): ComingDay[] => {
      const on = review[what];
      if (on === null || on < from) return [];
      return [{ on, what, periodName: review.periodName, reviewId: review.reviewId ?? null, due: null }];
    }),
  );
  const due = work.map(({ assignmentId, taskCode, title, agency, agencyEn, dueDate }): ComingDay => {
    return {
      on: dueDate,
      what: 'due',
      periodName: null,
      reviewId: null,
      due: { assignmentId, taskCode, title, agency: { vi: agency, en: agencyEn } },
    };
  });
  return [...stages, ...due].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export interface Coming {
  agreementCode: string;
  language: 'vi' | 'en';
  from: LocalDate;
}

/** The stages of a review from a day on. They are known by cycle and period, so that a day keeps its name when its review opens. */
export function stageDays(review: DatedReview, { agreementCode, language, from }: Coming): CalendarDay[] {
  return (Object.keys(STAGES) as (keyof StageDates)[]).flatMap((stage) => {
    const on = review[stage];
    if (on === null || on < from) return [];
    const [what, period] = [STAGES[stage][language], review.periodName[language]];
    return [
      {
        uid: `${review.cycleId}-${review.periodKey}-${stage}`,
        on,
        summary: `${what}: ${agreementCode}, ${period}`,
        description: `${what} (${period})`,
        isMeeting: stage === 'meetingOn',
      },
    ];
  });
}

export function dueDay({ assignmentId, taskCode, title, agency, dueDate }: DueWork, { language }: Coming): CalendarDay {
  const due = language === 'vi' ? 'Hạn nhiệm vụ' : 'Task due';
  const description = `${taskCode}\n${title}\n${agency}`;
  return { uid: `${assignmentId}-due`, on: dueDate, summary: `${due}: ${title} (${agency})`, description, isMeeting: false };
}
