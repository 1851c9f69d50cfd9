import { Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useDecides } from '../../api/offices';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import { AnchorLink } from '../../pieces/links';
import { useNames } from '../../words/names';
import { agreementPortfolioQuery } from './data';
import { Figures } from './figures';
import { Headline } from './headline';
import classes from './portfolio.module.css';
import { Things } from './things';
import { usePortfolioWords } from './words';

/** One agreement in two minutes on a phone: how it stands, what is late, what waits for a word, and the deed beside each. */
export function AgreementPortfolio() {
  const { code } = useParams({ from: '/inside/portfolio/$code' });
  const { agreement, offices } = useSuspenseQuery(agreementPortfolioQuery(code)).data;
  const t = usePortfolioWords();
  const { say } = useNames();
  const decides = useDecides('viceChair');
  const above = (
    <Link to="/portfolio" className={classes.link}>
      {t(decides ? 'title' : 'titleOfDelegate')}
    </Link>
  );
  return (
    <Page title={say(agreement.title)} above={above}>
      {offices.length === 0 && <Empty title={t('none')}>{t('noneHere')}</Empty>}
      {offices.map(
        ({ officeId, content, decisions, obstacles }) =>
          content && (
            <Stack key={officeId} gap="lg">
              <Headline content={content} ofOne />
              <Figures content={content} />
              <Things title={t(decides ? 'decisions' : 'decisionsOfDelegate')} few={decisions} />
              {decisions.first.length + obstacles.first.length === 0 && <Text>{t('nothing')}</Text>}
              <Things title={t('obstacles')} few={obstacles} />
              <Things title={t('red')} few={content.red} />
            </Stack>
          ),
      )}
      <AnchorLink to="/agreements/$code" params={{ code: agreement.code }}>
        {t('whole')}
      </AnchorLink>
    </Page>
  );
}
