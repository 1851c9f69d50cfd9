import type { ReviewDetail } from '@views/reviews';
import { useToday } from '../../api/welcome';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import classes from './review.module.css';
import { useReviewWords } from './words';

const STAGES = ['opensOn', 'cutOffOn', 'agencyDeadline', 'coordinatorDeadline', 'signatureDeadline', 'submissionOn', 'meetingOn'] as const;

/** From the opening to the meeting: what is past, and what comes. */
export function Dates({ review }: { review: ReviewDetail }) {
  const t = useReviewWords();
  const today = useToday();
  return (
    <Panel title={t('dates.title')}>
      <ol className={classes.stages}>
        {STAGES.map((stage) => ({ stage, date: review[stage] })).map(
          ({ stage, date }) =>
            date && (
              <li key={stage} className={date < today ? classes.past : classes.ahead}>
                <span className={classes.date}>{formatDate(date)}</span>
                {t(`dates.${stage}`)}
              </li>
            ),
        )}
      </ol>
    </Panel>
  );
}
