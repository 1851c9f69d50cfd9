import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MessageView } from '@views/mail';
import { useEndless } from '../../api/endless';
import { useHasRole } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Download } from '../../pieces/download';
import { Empty } from '../../pieces/empty';
import list from '../../pieces/list.module.css';
import { SavedFilters } from '../../pieces/saved-filters';
import { useWords } from '../../words/words';
import { BackToAdministration } from '../administration/back';
import { STATES } from './data';
import { MailItem } from './mail-item';
import { Suppressions } from './suppressions';
import { useMailsWords } from './words';

/** The send ledger: what was sent, what was not, and why. */
export function Mails() {
  const t = useMailsWords();
  const words = useWords();
  const { state } = useSearch({ from: '/inside/mails' });
  const go = useNavigate({ from: '/mails' });
  const { items, more } = useEndless<MessageView>('/messages', { state });
  const mayResend = useHasRole('administrator', 'operator');
  const mails = { name: t('title'), path: '/messages', query: { state } };
  return (
    <Page
      title={t('title')}
      above={<BackToAdministration />}
      about={t('about')}
      actions={<Download tables={mayResend ? [mails, { name: t('suppressions'), path: '/suppressions' }] : [mails]} />}
    >
      <NativeSelect
        label={t('filter')}
        maw={360}
        value={state ?? ''}
        onChange={({ currentTarget: { value } }) => void go({ search: value ? { state: value as MessageView['state'] } : {} })}
        data={[{ value: '', label: t('every') }, ...STATES.map((value) => ({ value, label: words(`mailState.${value}`) }))]}
      />
      <SavedFilters screen="mails" />
      {items.length === 0 ? (
        <Empty title={t('none')} />
      ) : (
        <ul className={list.list}>
          {items.map((message) => (
            <MailItem key={message.id} message={message} mayResend={mayResend} />
          ))}
        </ul>
      )}
      {more}
      {mayResend && <Suppressions />}
    </Page>
  );
}
