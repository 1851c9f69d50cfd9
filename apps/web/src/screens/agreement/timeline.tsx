import { Anchor, Button, Text } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { AgreementDetail } from '@views/commitments';
import { useState } from 'react';
import { useToday } from '../../api/welcome';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import classes from './agreement.module.css';
import { reviewsQuery, signedReportsQuery, timelineQuery } from './data';
import { type Moment, useMoments } from './moments';
import { useAgreementWords } from './words';

/** So many days before today and after it are shown at first; on paper all of them. */
const NEAR = 6;

/** From the signing over reviews, reports and conclusions to what comes. */
export function Timeline({ agreement }: { agreement: AgreementDetail }) {
  const t = useAgreementWords();
  const today = useToday();
  const [isWhole, setWhole] = useState(false);
  const { data: timeline } = useSuspenseQuery(timelineQuery(agreement.id));
  const { items: reviews } = useSuspenseQuery(reviewsQuery(agreement.id)).data;
  const { items: reports } = useSuspenseQuery(signedReportsQuery(agreement.id)).data;
  const { past, coming } = useMoments({ agreement, timeline, reviews, reports });
  const far = Math.max(past.length - NEAR, 0) + Math.max(coming.length - NEAR, 0);
  return (
    <Panel title={t('timeline.title')}>
      <ol className={classes.moments}>
        {past.map((moment, index) => (
          <OneMoment key={moment.key} moment={moment} isFar={!isWhole && index < past.length - NEAR} />
        ))}
        <li className={classes.now}>{t('timeline.today', { date: formatDate(today) })}</li>
        {coming.map((moment, index) => (
          <OneMoment key={moment.key} moment={moment} isFar={!isWhole && index >= NEAR} />
        ))}
      </ol>
      {coming.length === 0 && <Text size="sm">{t('timeline.nothing')}</Text>}
      {timeline.more > 0 && <Text size="sm">{t('timeline.more', { count: timeline.more })}</Text>}
      <div className={`${classes.tools} ${classes.onScreen}`}>
        {far > 0 && (
          <Button variant="default" size="compact-sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('timeline.near') : t('timeline.whole', { count: far })}
          </Button>
        )}
        <Anchor href={`/api/agreements/${agreement.id}/calendar.ics`} download size="sm">
          <IconCalendarDown size={16} aria-hidden /> {t('timeline.file')}
        </Anchor>
      </div>
    </Panel>
  );
}

function OneMoment({ moment: { on, what }, isFar }: { moment: Moment; isFar: boolean }) {
  return (
    <li className={isFar ? classes.far : undefined}>
      <span className={classes.date}>{formatDate(on)}</span>
      <span>{what}</span>
    </li>
  );
}
