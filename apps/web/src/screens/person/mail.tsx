import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Id } from '@views/kernel';
import { Panel } from '../../pieces/panel';
import { MailForm } from '../mail-settings/mail-form';
import { deedsOn, mailOfQuery } from './data';
import { usePersonWords } from './words';

/** What mail the person wants, said for them by the administrator. */
export function MailPanel({ personId }: { personId: Id }) {
  const t = usePersonWords();
  const { data: choice } = useSuspenseQuery(mailOfQuery(personId));
  return (
    <Panel title={t('mail')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('mailAbout')}
      </Text>
      <MailForm choice={choice} choose={deedsOn(personId).chooseMail} />
    </Panel>
  );
}
