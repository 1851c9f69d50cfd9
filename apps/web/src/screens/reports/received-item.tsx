import { Button, Group } from '@mantine/core';
import { IconGavel, IconInbox, IconInboxOff, IconReplace } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DeliveryView, ReceivedReportView } from '@views/reports';
import { api } from '../../api/client';
import { useDeed } from '../../api/deed';
import { useHolds } from '../../api/offices';
import { ButtonLink } from '../../pieces/links';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { usePeriod } from '../../words/period';
import classes from './reports.module.css';
import { useReportsWords } from './words';

/** One report: what it is, what is still to be done about it, and its documents. */
export function ReceivedItem({ report }: { report: ReceivedReportView }) {
  const t = useReportsWords();
  const [{ say }, period] = [useNames(), usePeriod()];
  const named = period(report.periodKey);
  const name = t('name', { period: named.charAt(0).toUpperCase() + named.slice(1), locality: say(report.localityName) });
  const date = report.issuedOn ? formatDate(report.issuedOn) : '';
  const number = report.number ? t('number', { number: report.number, date }) : t('noNumber', { date });
  return (
    <li className={list.item}>
      <Link to="/reports/$id" params={{ id: report.id }} className={list.title}>
        {name}
      </Link>
      <div className={list.where}>{say(report.agreementTitle)}</div>
      <div className={list.where}>
        {[number, report.version > 1 && t('version', { version: report.version })].filter(Boolean).join(' · ')}
      </div>
      <Marks report={report} />
      <Deeds report={report} name={name} />
    </li>
  );
}

function Marks({ report: { deliveries, superseded, conclusion, sideState } }: { report: ReceivedReportView }) {
  const t = useReportsWords();
  const [receivedOn] = deliveries.flatMap((delivery) => delivery.receivedOn ?? []);
  const concluded = conclusion && { number: conclusion.number ?? '', date: formatDate(conclusion.concludedOn) };
  const waits = !superseded && (sideState === 'signed' || sideState === 'delivered');
  return (
    <div className={list.marks}>
      <Mark tone={receivedOn ? 'well' : 'soon'} icon={receivedOn ? IconInbox : IconInboxOff}>
        {receivedOn ? t('received', { date: formatDate(receivedOn) }) : t('toReceive')}
      </Mark>
      {superseded && (
        <Mark tone="quiet" icon={IconReplace}>
          {t('superseded')}
        </Mark>
      )}
      {concluded && (
        <Mark tone="well" icon={IconGavel}>
          {t(concluded.number ? 'concludedBy' : 'concluded', concluded)}
        </Mark>
      )}
      {!concluded && waits && (
        <Mark tone="soon" icon={IconGavel}>
          {t('toConclude')}
        </Mark>
      )}
    </div>
  );
}

function Deeds({ report, name }: { report: ReceivedReportView; name: string }) {
  const t = useReportsWords();
  const concludes = useHolds('committeeOffice', report.localityId);
  const waits = !report.conclusion && !report.superseded && (report.sideState === 'signed' || report.sideState === 'delivered');
  const open = report.deliveries.find((delivery) => !delivery.receivedOn);
  const at = (file: string) => ({ component: 'a' as const, href: `/api/reports/${report.id}/${file}`, download: true, size: 'compact-sm' });
  return (
    <Group gap="xs" className={classes.deeds}>
      {open && <Receive reportId={report.id} delivery={open} name={name} />}
      {concludes && waits && (
        <ButtonLink to="/reports/$id/conclusion" params={{ id: report.id }} size="compact-sm" aria-label={`${t('conclude')}: ${name}`}>
          {t('conclude')}
        </ButtonLink>
      )}
      <Group gap={4} role="group" aria-label={t('files', { name })}>
        <Button variant="default" {...at('document.docx')}>
          {t('word')}
        </Button>
        <Button variant="default" {...at('document.pdf')}>
          {t('pdf')}
        </Button>
        <Button variant="default" {...at('annex.xlsx')}>
          {t('annex')}
        </Button>
      </Group>
    </Group>
  );
}

function Receive({ reportId, delivery, name }: { reportId: string; delivery: DeliveryView; name: string }) {
  const t = useReportsWords();
  const receive = useDeed((committeeAgencyId: string) => api.post(`/reports/${reportId}/receipt`, { committeeAgencyId }), {
    said: t('receiveSaid'),
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={receive.isPending}
      aria-label={`${t('receive')}: ${name}`}
      onClick={() => receive.run(delivery.committeeAgencyId)}
    >
      {t('receive')}
    </Button>
  );
}
