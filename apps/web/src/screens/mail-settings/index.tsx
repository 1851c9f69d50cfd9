import { Alert, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { accountQuery } from '../../api/account';
import { useToday } from '../../api/welcome';
import { Page } from '../../frame/page';
import { AnchorLink } from '../../pieces/links';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { mailChoiceQuery } from './data';
import { MailForm } from './mail-form';
import { useMailSettingsWords } from './words';

/** What mail one wants, and in which language. */
export function MailSettings() {
  const t = useMailSettingsWords();
  const today = useToday();
  const { data: choice } = useSuspenseQuery(mailChoiceQuery);
  const { mailHours } = useSuspenseQuery(accountQuery).data;
  const isPaused = choice.pausedUntil !== null && choice.pausedUntil >= today;
  return (
    <Page title={t('title')} about={t('about')} above={<AnchorLink to="/account">{t('account')}</AnchorLink>}>
      {isPaused && (
        <Alert color="yellow" variant="outline">
          {t('paused', { date: formatDate(choice.pausedUntil ?? today) })}
        </Alert>
      )}
      <Panel title={t('choice')}>
        <Text size="sm" mb="md">
          {t('hours', { ...mailHours })}
        </Text>
        <MailForm choice={choice} />
      </Panel>
    </Page>
  );
}
