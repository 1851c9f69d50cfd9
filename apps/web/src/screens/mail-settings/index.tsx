import { useSuspenseQuery } from '@tanstack/react-query';
import { Page } from '../../frame/page';
import { Panel } from '../../pieces/panel';
import { mailChoiceQuery } from './data';
import { MailForm } from './mail-form';
import { useMailSettingsWords } from './words';

/** What mail one wants, and in which language. */
export function MailSettings() {
  const t = useMailSettingsWords();
  const { data } = useSuspenseQuery(mailChoiceQuery);
  return (
    <Page title={t('title')} about={t('about')}>
      <Panel title={t('title')}>
        <MailForm choice={data} />
      </Panel>
    </Page>
  );
}
