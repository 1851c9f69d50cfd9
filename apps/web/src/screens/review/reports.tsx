import { Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportView } from '@views/reports';
import type { ReviewDetail } from '@views/reviews';
import { Panel } from '../../pieces/panel';
import { ReportStateMark } from '../../pieces/report-state-mark';
import { useNames } from '../../words/names';
import { reportsQuery } from './data';
import classes from './review.module.css';
import { useReviewWords } from './words';

export function Reports({ review }: { review: ReviewDetail }) {
  const t = useReviewWords();
  const { say } = useNames();
  const nameOf = (report: ReportView) => {
    const side = review.sides.find((one) => one.partyId === report.partyId);
    return side ? say(side.localityName) : report.localityCode;
  };
  const { items } = useSuspenseQuery(reportsQuery(review.id)).data;
  return (
    <Panel title={t('reports.title')}>
      {items.length === 0 && <Text size="sm">{t('reports.none')}</Text>}
      <Stack gap="xs">
        {items.map((report) => (
          <Group key={report.id} gap="xs">
            <Link to="/reports/$id" params={{ id: report.id }} className={classes.link}>
              {t('reports.version', { locality: nameOf(report), version: report.version })}
            </Link>
            <ReportStateMark state={report.state} />
            {report.number && <Text size="sm">{report.number}</Text>}
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
