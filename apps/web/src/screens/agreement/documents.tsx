import { Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AgreementDetail } from '@views/commitments';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { useDocumentType } from '../../words/document-type';
import { useNames } from '../../words/names';
import classes from './agreement.module.css';
import { sideOf, signedReportsQuery, timelineQuery } from './data';
import { useAgreementWords } from './words';

/** The papers of an agreement: its own, the signed reports, the conclusions, each with its number and day. */
export function Documents({ agreement }: { agreement: AgreementDetail }) {
  const t = useAgreementWords();
  const { nameOf, say } = useNames();
  const { conclusions } = useSuspenseQuery(timelineQuery(agreement.id)).data;
  const { items: reports } = useSuspenseQuery(signedReportsQuery(agreement.id)).data;
  const numbered = (number: string | null, date: string | null) =>
    [number ?? t('documents.unnumbered'), date && t('documents.dated', { date: formatDate(date) })].filter(Boolean).join(' ');
  return (
    <Panel title={t('documents.title')}>
      <Source agreement={agreement} />
      <Title order={3}>{t('documents.reports')}</Title>
      {reports.length === 0 && <Text size="sm">{t('documents.noReports')}</Text>}
      <ul className={classes.papers}>
        {reports.map((report) => (
          <li key={report.id}>
            <Link to="/reports/$id" params={{ id: report.id }} className={classes.link}>
              {t('documents.report', { locality: sideOf(report, agreement, nameOf), version: report.version })}
            </Link>{' '}
            {numbered(report.number, report.issuedOn)}
          </li>
        ))}
      </ul>
      <Title order={3}>{t('documents.conclusions')}</Title>
      {conclusions.length === 0 && <Text size="sm">{t('documents.noConclusions')}</Text>}
      <ul className={classes.papers}>
        {conclusions.map(({ id, reviewId, localityName, number, concludedOn, periodName }) => (
          <li key={id}>
            <Link to="/reviews/$id" params={{ id: reviewId }} className={classes.link}>
              {t('documents.conclusion', { locality: say(localityName), period: say(periodName) })}
            </Link>{' '}
            {numbered(number, concludedOn)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Source({ agreement }: { agreement: AgreementDetail }) {
  const t = useAgreementWords();
  const documentType = useDocumentType();
  const { documentNumber, issuerVi, legalBasisVi, sourceDocument } = agreement;
  const rows = [
    ['number', documentNumber],
    ['issuer', issuerVi],
    ['basis', legalBasisVi],
    ['source', sourceDocument],
  ] as const;
  return (
    <>
      <Title order={3}>{documentType(agreement.documentType)}</Title>
      <dl className={classes.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`documents.${name}`)}</dt>
            <dd>{value ?? <em>{t('parties.notStated')}</em>}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
