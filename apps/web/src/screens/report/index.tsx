import { Alert, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReportDetailView } from '@views/reports';
import type { ReviewSideView } from '@views/reviews';
import { useHolds } from '../../api/offices';
import { Page } from '../../frame/page';
import { Conclusions } from '../../pieces/conclusions';
import { Charts } from '../../pieces/figures/charts';
import { Comparison } from '../../pieces/figures/comparison';
import { ButtonLink } from '../../pieces/links';
import { ReportStateMark } from '../../pieces/report-state-mark';
import { usePiecesWords } from '../../pieces/words';
import { formatDate } from '../../words/dates';
import { inSentence, useNames } from '../../words/names';
import { usePeriod } from '../../words/period';
import { Correction } from './correction';
import { reportQuery, reviewOfQuery } from './data';
import { Deliveries } from './deliveries';
import { DocumentPanel } from './document-panel';
import { FiguresPanel } from './figures-panel';
import classes from './report.module.css';
import { Seal } from './seal';
import { Signing } from './signing';
import { Wording } from './wording';
import { useReportWords } from './words';

/** A status report: what is to be decided about it first, then its figures, its document and where it goes. */
export function Report() {
  const { id } = useParams({ from: '/inside/reports/$id' });
  const { data: report } = useSuspenseQuery(reportQuery(id));
  const { data: review } = useSuspenseQuery(reviewOfQuery(report.reviewId));
  const [t, period, { say }] = [useReportWords(), usePeriod(), useNames()];
  const side = review.sides.find((one) => one.partyId === report.partyId);
  const [coordinates, signs] = [useHolds('coordinator', side?.localityId), useHolds('viceChair', side?.localityId)];
  const isOpen = report.state !== 'signed';
  const title = t('title', { period: period(report.periodKey), locality: side ? inSentence(say(side.localityName)) : report.localityCode });
  return (
    <Page title={title} above={<Above report={report} agreement={say(review.agreementTitle)} />} about={<About report={report} />}>
      {report.state === 'returned' && report.returnNote && (
        <Alert color="red" variant="light">
          <Text c="var(--ink)">{t('sign.returnNote', { note: report.returnNote })}</Text>
        </Alert>
      )}
      {isOpen && signs && <Signing id={id} />}
      <FiguresPanel figures={report.figures} />
      {report.figures.comparison && <Comparison comparison={report.figures.comparison} />}
      <Charts figures={report.figures} />
      {isOpen && coordinates && <Wording key={report.edition} report={report} />}
      <DocumentPanel report={report} />
      <Deliveries report={report} coordinates={coordinates} />
      {!isOpen && side && (
        <Conclusions conclusions={review.conclusions.filter((one) => one.partyId === report.partyId)}>
          <ToConclude report={report} side={side} />
        </Conclusions>
      )}
      {!isOpen && coordinates && <Correction id={id} />}
      <Seal report={report} />
    </Page>
  );
}

function ToConclude({ report, side }: { report: ReportDetailView; side: ReviewSideView }) {
  const t = usePiecesWords();
  const [isTheirs, coordinates] = [useHolds('committeeOffice', side.localityId), useHolds('coordinator', side.localityId)];
  const waits = side.state === 'signed' || side.state === 'delivered';
  if (!waits || !(isTheirs || coordinates)) return null;
  return (
    <Group>
      <ButtonLink to="/reports/$id/conclusion" params={{ id: report.id }}>
        {t('conclusion.record')}
      </ButtonLink>
    </Group>
  );
}

function Above({ report, agreement }: { report: ReportDetailView; agreement: string }) {
  const t = useReportWords();
  return (
    <>
      <Link to="/agreements/$code" params={{ code: report.agreementCode }} className={classes.link}>
        {agreement}
      </Link>
      {' · '}
      <Link to="/reviews/$id" params={{ id: report.reviewId }} className={classes.link}>
        {t('review')}
      </Link>
    </>
  );
}

function About({ report }: { report: ReportDetailView }) {
  const t = useReportWords();
  const number = report.number && report.issuedOn && t('number', { number: report.number, date: formatDate(report.issuedOn) });
  return (
    <>
      <ReportStateMark state={report.state} /> {[t('version', { version: report.version }), number].filter(Boolean).join(' · ')}
    </>
  );
}
