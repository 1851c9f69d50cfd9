import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReviewSideView } from '@views/reviews';
import { Suspense } from 'react';
import { useWelcome } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Waiting } from '../../frame/states';
import { Conclusions } from '../../pieces/conclusions';
import { Download } from '../../pieces/download';
import { ReviewStateMark } from '../../pieces/review-state-mark';
import { useNames } from '../../words/names';
import { Annex } from './annex';
import { matrixQuery, reviewQuery } from './data';
import { Dates } from './dates';
import { Figures } from './figures';
import { Reports } from './reports';
import classes from './review.module.css';
import { Side } from './side';
import { ToConclude } from './to-conclude';
import { useReviewWords } from './words';

/** One period: who has sent and who has not on both sides, the reports made of it, and what was concluded. */
export function Review() {
  const { id } = useParams({ from: '/inside/reviews/$id' });
  const { data: review } = useSuspenseQuery(reviewQuery(id));
  const { data: matrix } = useSuspenseQuery(matrixQuery(id));
  const t = useReviewWords();
  const { say } = useNames();
  const { offices } = useWelcome();
  const own = (side: ReviewSideView) => Number(offices.some((office) => office.locality.id === side.localityId));
  const ownFirst = [...review.sides].sort((a, b) => own(b) - own(a));
  const period = say(review.periodName);
  const title = t('title', { period: period.charAt(0).toUpperCase() + period.slice(1), agreement: say(review.agreementTitle) });
  const above = (
    <Link to="/agreements/$code" params={{ code: review.agreementCode }} className={classes.link}>
      {say(review.agreementTitle)}
    </Link>
  );
  const tables = [
    { name: t('matrix.title'), path: `/reviews/${id}/matrix` },
    { name: t('line.title'), path: `/reviews/${id}/lines` },
    { name: t('reports.title'), path: '/reports', query: { reviewId: id } },
  ];
  return (
    <Page
      title={title}
      heading={title.split(': ')[0]}
      above={above}
      about={<ReviewStateMark state={review.state} />}
      actions={<Download tables={tables} />}
    >
      <Dates review={review} />
      {ownFirst.map((side) => (
        <Side key={side.id} review={review} side={side} lines={matrix.lines.filter((line) => line.partyId === side.partyId)} />
      ))}
      <Suspense fallback={<Waiting />}>
        <Figures review={review} lines={matrix.lines} />
      </Suspense>
      <Annex review={review} lines={matrix.lines} />
      <Reports review={review} />
      <Conclusions conclusions={review.conclusions}>
        <ToConclude review={review} />
      </Conclusions>
    </Page>
  );
}
