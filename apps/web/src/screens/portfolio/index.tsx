import { Anchor, Stack, Text } from '@mantine/core';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DigestContent, PortfolioView } from '@views/reminders';
import { api } from '../../api/client';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { Figures } from './figures';
import { Things } from './things';
import { usePortfolioWords } from './words';

const portfolioQuery = queryOptions({
  queryKey: ['digests', 'now'],
  queryFn: () => api.get<{ items: PortfolioView[] }>('/digests/now'),
});

/** Everything a vice-chair oversees on one screen, in the figures of the digest. */
export function Portfolio() {
  const t = usePortfolioWords();
  const { say } = useNames();
  const { items } = useSuspenseQuery(portfolioQuery).data;
  const filled = items.filter(({ content }) => content !== null);
  return (
    <Page title={t('title')} about={filled.map(({ office }) => say(office)).join(' · ')}>
      {filled.length === 0 && <Empty title={t('none')}>{t('noneMore')}</Empty>}
      {filled.map(({ officeId, content }) => content && <OfOffice key={officeId} content={content} />)}
      <Anchor component={Link} to="/agreements">
        {t('agreements')}
      </Anchor>
    </Page>
  );
}

function OfOffice({ content }: { content: DigestContent }) {
  const t = usePortfolioWords();
  const { day, previous, agreements, counts, decisions, red } = content;
  const dates = { date: formatDate(day), since: previous ? formatDate(previous.day) : '' };
  const isLate = counts.overdue > 0;
  return (
    <Stack gap="lg">
      <div>
        <Text fw={650} size="lg">
          {t(isLate ? 'late' : 'clear', { count: isLate ? counts.overdue : counts.inTerm, agreements })}
        </Text>
        <Text size="sm" c="dimmed">
          {t(previous ? 'asOfSince' : 'asOf', dates)}
        </Text>
      </div>
      <Figures content={content} />
      <Things title={t('red')} few={red} />
      <Things title={t('decisions')} few={decisions} />
      {decisions.first.length === 0 && <Text>{t('nothing')}</Text>}
    </Stack>
  );
}
