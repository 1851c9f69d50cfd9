import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useToday } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import { inSentence, useNames } from '../../words/names';
import { usePeriod } from '../../words/period';
import { reportQuery, reviewOfQuery } from '../report/data';
import classes from './conclusion.module.css';
import { agenciesQuery, agreementQuery, commitmentsIn, matrixQuery } from './data';
import { ConclusionForm } from './form';
import { useConclusionWords } from './words';

/** What the Standing Committee concluded on a report is typed in, and its points become tasks. */
export function Conclusion() {
  const { id } = useParams({ from: '/inside/reports/$id/conclusion' });
  const { data: report } = useSuspenseQuery(reportQuery(id));
  const { data: review } = useSuspenseQuery(reviewOfQuery(report.reviewId));
  const [t, period, { say }] = [useConclusionWords(), usePeriod(), useNames()];
  const side = review.sides.find((one) => one.partyId === report.partyId);
  const locality = side ? inSentence(say(side.localityName)) : report.localityCode;
  const isOpen = side?.state === 'signed' || side?.state === 'delivered';
  return (
    <Page
      title={t('title')}
      above={
        <Link to="/reports/$id" params={{ id }} className={classes.link}>
          {t('report', { period: period(report.periodKey), locality })}
        </Link>
      }
      about={say(review.agreementTitle)}
    >
      {isOpen && side ? <Form report={report} localityId={side.localityId} /> : <Empty title={t('closed')}>{t('closedMore')}</Empty>}
    </Page>
  );
}

interface FormProps {
  report: { id: string; reviewId: string; partyId: string; agreementCode: string };
  localityId: string;
}

function Form({ report, localityId }: FormProps) {
  const today = useToday();
  const { data: agreement } = useSuspenseQuery(agreementQuery(report.agreementCode));
  const { data: agencies } = useSuspenseQuery(agenciesQuery(localityId, today));
  const { data: matrix } = useSuspenseQuery(matrixQuery(report.reviewId));
  const [{ nameOf, titleOf }, rows] = [useNames(), commitmentsIn(agreement.tree)];
  const choices = {
    commitments: rows.map((row) => ({ value: row.id, label: `${row.code.slice(row.code.lastIndexOf('-') + 1)} · ${titleOf(row)}` })),
    agencies: agencies
      .filter((agency) => agency.kind !== 'standingCommittee')
      .map((agency) => ({ value: agency.id, label: nameOf(agency) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'vi')),
    tasks: matrix.lines
      .filter((line) => line.partyId === report.partyId)
      .map((line) => ({ value: line.assignmentId, label: `${line.taskTitle} (${line.taskCode})` })),
  };
  return <ConclusionForm report={report} choices={choices} />;
}
