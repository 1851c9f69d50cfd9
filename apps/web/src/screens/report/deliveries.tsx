import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { DeliveryView, ReportDetailView } from '@views/reports';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { useWelcome } from '../../api/welcome';
import { Panel } from '../../pieces/panel';
import { formatDate, formatInstant } from '../../words/dates';
import { deedsOn } from './data';
import { useReportWords } from './words';

/** Every committee that gets the report, and what became of it. */
export function Deliveries({ report, coordinates }: { report: ReportDetailView; coordinates: boolean }) {
  const t = useReportWords();
  return (
    <Panel title={t('delivery.title')}>
      {report.deliveries.length === 0 && <Text size="sm">{t('delivery.none')}</Text>}
      <Stack>
        {report.deliveries.map((delivery) => (
          <Delivery key={delivery.id} reportId={report.id} delivery={delivery} coordinates={coordinates} />
        ))}
      </Stack>
    </Panel>
  );
}

function Delivery({ reportId, delivery, coordinates }: { reportId: string; delivery: DeliveryView; coordinates: boolean }) {
  const t = useReportWords();
  const { offices } = useWelcome();
  const { committeeAgencyId, deliveredAt, handedOverBy, receivedOn } = delivery;
  const receive = useDeed(deedsOn(reportId).receive, { said: t('delivery.receiveSaid') });
  const isTheirs = offices.some((office) => office.role === 'committeeOffice' && office.agency.id === committeeAgencyId);
  const at = deliveredAt ? formatInstant(deliveredAt) : '';
  const fate = !deliveredAt
    ? t('delivery.planned')
    : handedOverBy
      ? t('delivery.handedOver', { by: handedOverBy, at })
      : t('delivery.delivered', { at });
  return (
    <div>
      <Text fw={600}>{delivery.committeeNameVi}</Text>
      <Text size="sm">
        {[t(`delivery.${delivery.method}`), fate, receivedOn && t('delivery.received', { date: formatDate(receivedOn) })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {deliveredAt && !receivedOn && (isTheirs || coordinates) && (
        <Button variant="default" size="compact-sm" mt="xs" loading={receive.isPending} onClick={() => receive.run(committeeAgencyId)}>
          {t('delivery.receive')}
        </Button>
      )}
      {!deliveredAt && coordinates && <HandOver reportId={reportId} committeeAgencyId={committeeAgencyId} />}
    </div>
  );
}

function HandOver({ reportId, committeeAgencyId }: { reportId: string; committeeAgencyId: string }) {
  const t = useReportWords();
  const [handedOverBy, setBy] = useState('');
  const handOver = useDeed(deedsOn(reportId).handOver, { said: t('delivery.handOverSaid') });
  return (
    <Group align="flex-end" gap="xs" mt="xs">
      <TextInput label={t('delivery.handOverBy')} value={handedOverBy} onChange={(event) => setBy(event.currentTarget.value)} />
      <Button variant="default" loading={handOver.isPending} onClick={() => handOver.run({ handedOverBy, committeeAgencyId })}>
        {t('delivery.handOver')}
      </Button>
    </Group>
  );
}
