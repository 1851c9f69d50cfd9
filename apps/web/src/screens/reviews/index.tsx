import { Title } from '@mantine/core';
import type { ReviewView } from '@views/reviews';
import { useEndless } from '../../api/endless';
import { Page } from '../../frame/page';
import { Download } from '../../pieces/download';
import { Empty } from '../../pieces/empty';
import list from '../../pieces/list.module.css';
import { ReviewItem } from './review-item';
import { useReviewsWords } from './words';

/** The lines of each are counted. */
const PAGE = 20;

/** Every review of one's agreements: those that run first. */
export function Reviews() {
  const t = useReviewsWords();
  const { items: reviews, more } = useEndless<ReviewView>('/reviews', {}, { more: t('more'), limit: PAGE });
  const parts = [
    { key: 'open' as const, reviews: reviews.filter((review) => review.state !== 'concluded') },
    { key: 'past' as const, reviews: reviews.filter((review) => review.state === 'concluded') },
  ];
  return (
    <Page title={t('title')} actions={reviews.length > 0 && <Download tables={[{ path: '/reviews' }]} />}>
      {reviews.length === 0 && <Empty title={t('none')}>{t('noneMore')}</Empty>}
      {parts
        .filter((part) => part.reviews.length > 0)
        .map((part) => (
          <section key={part.key} aria-labelledby={part.key}>
            <Title order={2} id={part.key} mb="xs">
              {t(part.key)}
            </Title>
            <ul className={list.list}>
              {part.reviews.map((review) => (
                <ReviewItem key={review.id} review={review} />
              ))}
            </ul>
          </section>
        ))}
      {more}
    </Page>
  );
}
