import { Alert, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInbox, IconLock } from '@tabler/icons-react';
import type { LineView, ReviewDetail, ReviewSideView } from '@views/reviews';
import { useState } from 'react';
import { useHolds } from '../../api/offices';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { byAgency, isMissing } from './data';
import { Line } from './line';
import { Matrix } from './matrix';
import classes from './review.module.css';
import { SideDeeds } from './side-deeds';
import { useReviewWords } from './words';

interface SideProps {
  review: ReviewDetail;
  side: ReviewSideView;
  lines: readonly LineView[];
}

/** One side of the collection. Its coordinator may act; the other side sees how far it is. */
export function Side({ review, side, lines }: SideProps) {
  const t = useReviewWords();
  const { say } = useNames();
  const isMine = useHolds('coordinator', side.localityId);
  const [shown, setShown] = useState<'every' | 'missing'>('every');
  const missing = lines.filter(isMissing).length;
  const visible = shown === 'missing' ? lines.filter(isMissing) : lines;
  return (
    <Panel title={say(side.localityName)}>
      <Stack>
        <Group gap="xs">
          <Mark tone="quiet" icon={side.state === 'locked' ? IconLock : IconInbox}>
            {side.state === 'locked' ? t('side.locked') : t('side.open')}
          </Mark>
          <Mark tone={missing > 0 ? 'soon' : 'well'} icon={missing > 0 ? IconAlertTriangle : IconCircleCheck}>
            {missing > 0 ? t('side.missing', { count: missing }) : t('side.complete')}
          </Mark>
          <Mark tone="plain">{t('side.sent', { sent: side.sent, lines: side.lines })}</Mark>
        </Group>
        {side.reopenedUntil && side.reopenedReason && (
          <Alert color="yellow" variant="light">
            <Text c="var(--ink)">{t('side.reopened', { date: formatDate(side.reopenedUntil), reason: side.reopenedReason })}</Text>
          </Alert>
        )}
        {isMine && <SideDeeds review={review} side={side} />}
        {lines.length > 0 && <Matrix rows={byAgency(lines)} name={say(side.localityName)} />}
        <Group justify="space-between">
          <Title order={3}>{t('line.title')}</Title>
          <SegmentedControl
            aria-label={t('line.show')}
            value={shown}
            onChange={(value) => setShown(value as typeof shown)}
            data={[
              { value: 'every', label: t('line.every') },
              { value: 'missing', label: t('line.missing') },
            ]}
          />
        </Group>
        {visible.length === 0 && <Text size="sm">{t('line.none')}</Text>}
        <ul className={classes.lines}>
          {byAgency(visible).flatMap((row) =>
            row.lines.map((line) => <Line key={line.id} line={line} mayAct={isMine && side.state !== 'locked'} />),
          )}
        </ul>
      </Stack>
    </Panel>
  );
}
