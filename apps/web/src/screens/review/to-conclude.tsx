import { Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReviewDetail, ReviewSideView } from '@views/reviews';
import { useHolds } from '../../api/offices';
import { ButtonLink } from '../../pieces/links';
import { usePiecesWords } from '../../pieces/words';
import { useNames } from '../../words/names';
import { reportsQuery } from './data';

/** For the sides whose report is signed and waits for the committee's word: the way to write it down. */
export function ToConclude({ review }: { review: ReviewDetail }) {
  const waiting = review.sides.filter((side) => side.state === 'signed' || side.state === 'delivered');
  return waiting.map((side) => <OfSide key={side.id} review={review} side={side} />);
}

function OfSide({ review, side }: { review: ReviewDetail; side: ReviewSideView }) {
  const t = usePiecesWords();
  const { say } = useNames();
  const { items } = useSuspenseQuery(reportsQuery(review.id)).data;
  const [isTheirs, coordinates] = [useHolds('committeeOffice', side.localityId), useHolds('coordinator', side.localityId)];
  const report = items.find((one) => one.partyId === side.partyId && one.state === 'signed');
  if (!report || !(isTheirs || coordinates)) return null;
  return (
    <Group>
      <ButtonLink to="/reports/$id/conclusion" params={{ id: report.id }}>
        {t('conclusion.recordOf', { locality: say(side.localityName) })}
      </ButtonLink>
    </Group>
  );
}
