import { Link } from '@tanstack/react-router';
import type { ReviewView } from '@views/reviews';
import { useToday } from '../../api/welcome';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { ReviewStateMark } from '../../pieces/review-state-mark';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { useReviewsWords } from './words';

export function ReviewItem({ review }: { review: ReviewView }) {
  const t = useReviewsWords();
  const { say } = useNames();
  const today = useToday();
  const isLate = review.state === 'collecting' && review.agencyDeadline < today;
  return (
    <li className={list.item}>
      <Link to="/reviews/$id" params={{ id: review.id }} className={list.title}>
        {capital(say(review.periodName))}
      </Link>
      <div className={list.where}>{t('of', { agreement: say(review.agreementTitle), cycle: say(review.cycleName) })}</div>
      <div className={list.where}>
        {t('dates', {
          cutOff: formatDate(review.cutOffOn),
          deadline: formatDate(review.agencyDeadline),
          submission: formatDate(review.submissionOn),
        })}
      </div>
      <div className={list.marks}>
        {review.state !== 'concluded' && <ReviewStateMark state={review.state} />}
        {review.state === 'collecting' &&
          review.sides.map((side) => (
            <Mark key={side.id} tone={side.sent === side.lines ? 'well' : isLate ? 'late' : 'quiet'}>
              {t('sent', { locality: say(side.localityName), sent: side.sent, lines: side.lines })}
            </Mark>
          ))}
      </div>
    </li>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
