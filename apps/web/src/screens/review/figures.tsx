import { useSuspenseQuery } from '@tanstack/react-query';
import type { LineView, ReviewDetail } from '@views/reviews';
import { Charts } from '../../pieces/figures/charts';
import { Comparison } from '../../pieces/figures/comparison';
import { useFiguresWords } from '../../pieces/figures/words';
import { formatDate } from '../../words/dates';
import { figuresQuery } from './data';

/** This period beside the one before, and its figures as pictures: frozen once the reports are compiled, until then as they stand. */
export function Figures({ review, lines }: { review: ReviewDetail; lines: readonly LineView[] }) {
  const t = useFiguresWords();
  const { data: figures } = useSuspenseQuery(figuresQuery(review.id));
  const assignmentOf = (taskCode: string, partyVi: string) => {
    const side = review.sides.find(({ localityName }) => localityName.vi === partyVi);
    return lines.find((line) => line.taskCode === taskCode && line.partyId === side?.partyId)?.assignmentId;
  };
  return (
    <>
      <Comparison comparison={figures.comparison} assignmentOf={assignmentOf} />
      <Charts figures={figures} about={t(figures.frozen ? 'frozen' : 'live', { date: formatDate(figures.asOf) })} />
    </>
  );
}
