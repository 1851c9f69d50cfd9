import { Button } from '@mantine/core';
import type { MessageView } from '@views/mail';
import { useDeed } from '../../api/deed';
import list from '../../pieces/list.module.css';
import { MailStateMark } from '../../pieces/mail-state-mark';
import { Mark } from '../../pieces/mark';
import { formatInstant } from '../../words/dates';
import { MAY_RESEND, resend } from './data';
import { useMailsWords } from './words';

export function MailItem({ message, mayResend }: { message: MessageView; mayResend: boolean }) {
  const t = useMailsWords();
  const again = useDeed(resend, { said: t('resent') });
  const { id, state, kind, subject, address, person, agreementCode, sentAt, notBefore, attempts, late, reason } = message;
  const when = sentAt ? t('sentAt', { at: formatInstant(sentAt) }) : t('leavesAt', { at: formatInstant(notBefore) });
  const to = person ? `${person.name} <${address}>` : address;
  return (
    <li className={list.item}>
      <strong>{subject ?? t('noSubject')}</strong>
      <div className={list.where}>
        {[t('to', { person: to }), agreementCode, t(`kind.${kind}`), when, attempts > 1 && t('attempts', { count: attempts })]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <div className={list.marks}>
        <MailStateMark state={state} />
        {late && <Mark tone="soon">{t('late')}</Mark>}
        {reason && <span className={list.where}>{t('why', { reason })}</span>}
        {mayResend && MAY_RESEND.includes(state) && (
          <Button
            size="compact-sm"
            variant="default"
            loading={again.isPending}
            aria-label={t('resendOf', { address })}
            onClick={() => again.run(id)}
          >
            {t('resend')}
          </Button>
        )}
      </div>
    </li>
  );
}
