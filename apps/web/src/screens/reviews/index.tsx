import { Button, Title } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { Paged } from '@views/kernel';
import type { ReviewView } from '@views/reviews';
import { api } from '../../api/client';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import list from '../../pieces/list.module.css';
import { ReviewItem } from './review-item';
import { useReviewsWords } from './words';

const LIMIT = 50;

/** Every review of one's agreements: those that run first. */
export function Reviews() {
  const t = useReviewsWords();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery({
    queryKey: ['reviews'],
    queryFn: ({ pageParam }) => api.get<Paged<ReviewView>>('/reviews', { limit: LIMIT, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const reviews = data.pages.flatMap((page) => page.items);
  const parts = [
    { key: 'open' as const, reviews: reviews.filter((review) => review.state !== 'concluded') },
    { key: 'past' as const, reviews: reviews.filter((review) => review.state === 'concluded') },
  ];
  return (
    <Page title={t('title')}>
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
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  );
}
