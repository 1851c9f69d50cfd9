import { Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReviewView } from '@views/reviews';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { openReviewsQuery } from './data';
import { useAgreementWords } from './words';

export function ComingDates({ agreementId }: { agreementId: string }) {
  const t = useAgreementWords();
  const { items } = useSuspenseQuery(openReviewsQuery(agreementId)).data;
  return (
    <Panel title={t('dates.title')}>
      {items.length === 0 && <Text size="sm">{t('dates.none')}</Text>}
      <Stack gap="xs">
        {items.map((review) => (
          <ReviewDates key={review.id} review={review} />
        ))}
      </Stack>
    </Panel>
  );
}

function ReviewDates({ review }: { review: ReviewView }) {
  const t = useAgreementWords();
  const { say } = useNames();
  const dates = [
    t('dates.agencyDeadline', { date: formatDate(review.agencyDeadline) }),
    t('dates.submission', { date: formatDate(review.submissionOn) }),
    review.meetingOn && t('dates.meeting', { date: formatDate(review.meetingOn) }),
  ];
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('dates.period', { period: say(review.periodName) })}
      </Text>
      <Text size="sm">{dates.filter(Boolean).join(' · ')}</Text>
    </div>
  );
}
