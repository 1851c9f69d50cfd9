import { Link } from '@tanstack/react-router';
import type { AgreementDetail } from '@views/commitments';
import type { LocalDate } from '@views/kernel';
import type { ReportView } from '@views/reports';
import type { ComingDay, ReviewView, TimelineView } from '@views/reviews';
import type { ReactNode } from 'react';
import { useToday } from '../../api/welcome';
import { inSentence, useNames } from '../../words/names';
import classes from './agreement.module.css';
import { sideOf } from './data';
import { useAgreementWords } from './words';

/** Something that happened, or will, on a day. */
export interface Moment {
  key: string;
  on: LocalDate;
  what: ReactNode;
}

interface Known {
  agreement: AgreementDetail;
  timeline: TimelineView;
  reviews: readonly ReviewView[];
  reports: readonly ReportView[];
}

/** The days of an agreement, before today and from today on, each in their order. */
export function useMoments({ agreement, timeline, reviews, reports }: Known): { past: Moment[]; coming: Moment[] } {
  const t = useAgreementWords();
  const { say } = useNames();
  const today = useToday();
  const toReview = (id: string, words: string) => (
    <Link to="/reviews/$id" params={{ id }} className={classes.link}>
      {words}
    </Link>
  );
  const signed = agreement.signedDate ?? agreement.eventDate;
  const opened = reviews.map(({ id, opensOn: on, periodName }) => {
    return { key: `opened ${id}`, on, what: toReview(id, t('timeline.opened', { period: say(periodName) })) };
  });
  const sent = reports.flatMap((report) =>
    report.issuedOn ? [{ key: `report ${report.id}`, on: report.issuedOn, what: <Report report={report} agreement={agreement} /> }] : [],
  );
  const concluded = timeline.conclusions.map(({ id, reviewId, concludedOn: on, localityName, number }) => {
    const words = t('timeline.concluded', { locality: inSentence(say(localityName)), number: number ?? t('documents.unnumbered') });
    return { key: `concluded ${id}`, on, what: toReview(reviewId, words) };
  });
  const past = [
    ...(signed ? [{ key: 'signed', on: signed, what: t(agreement.signedDate ? 'timeline.signed' : 'timeline.held') }] : []),
    ...opened,
    ...sent,
    ...concluded,
  ];
  return {
    past: past.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    coming: timeline.coming.map((day) => ({ key: keyOf(day), on: day.on, what: <Coming day={day} /> })),
  };
}

const keyOf = ({ on, what, periodName, due }: ComingDay) => [what, on, periodName?.vi, due?.assignmentId].join(' ');

function Report({ report, agreement }: { report: ReportView; agreement: AgreementDetail }) {
  const t = useAgreementWords();
  const { nameOf } = useNames();
  return (
    <Link to="/reports/$id" params={{ id: report.id }} className={classes.link}>
      {t('timeline.report', { locality: sideOf(report, agreement, nameOf), number: report.number ?? t('documents.unnumbered') })}
    </Link>
  );
}

function Coming({ day: { what, periodName, reviewId, due } }: { day: ComingDay }) {
  const t = useAgreementWords();
  const { say } = useNames();
  if (due)
    return (
      <>
        {t('timeline.due')}{' '}
        <Link to="/assignments/$id" params={{ id: due.assignmentId }} className={classes.link}>
          {due.title}
        </Link>{' '}
        ({say(due.agency)})
      </>
    );
  const words = t(`timeline.stage.${what as Exclude<typeof what, 'due'>}`, { period: periodName ? say(periodName) : '' });
  if (!reviewId) return words;
  return (
    <Link to="/reviews/$id" params={{ id: reviewId }} className={classes.link}>
      {words}
    </Link>
  );
}
