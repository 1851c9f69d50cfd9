import { Anchor, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DigestContent } from '@views/reminders';
import { useDecides } from '../../api/offices';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import { useNames } from '../../words/names';
import { Agreements } from './agreements';
import { portfolioQuery } from './data';
import { Figures } from './figures';
import { Headline } from './headline';
import { Things } from './things';
import { usePortfolioWords } from './words';

/** Everything a vice-chair oversees on one screen, in the figures of the digest; a delegate reads the same. */
export function Portfolio() {
  const t = usePortfolioWords();
  const { say } = useNames();
  const { items } = useSuspenseQuery(portfolioQuery).data;
  const filled = items.filter(({ content }) => content !== null);
  return (
    <Page title={t(useDecides('viceChair') ? 'title' : 'titleOfDelegate')} about={filled.map(({ office }) => say(office)).join(' · ')}>
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
  return (
    <Stack gap="lg">
      <Headline content={content} />
      <Figures content={content} />
      <Things title={t('red')} few={content.red} />
      <Things title={t(useDecides('viceChair') ? 'decisions' : 'decisionsOfDelegate')} few={content.decisions} />
      {content.decisions.first.length === 0 && <Text>{t('nothing')}</Text>}
      <Agreements content={content} />
    </Stack>
  );
}
