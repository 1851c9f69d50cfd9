import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconMailX,
  IconRefresh,
  IconSend,
} from '@tabler/icons-react';
import type { MessageView } from '@views/mail';
import { useDeed } from '../../api/deed';
import list from '../../pieces/list.module.css';
import { Mark, type Tone } from '../../pieces/mark';
import { formatInstant } from '../../words/dates';
import { MAY_RESEND, resend } from './data';
import { useMailsWords } from './words';

const LOOKS: Record<MessageView['state'], [Tone, typeof IconBan]> = {
  planned: ['quiet', IconClock],
  leased: ['quiet', IconSend],
  sent: ['well', IconCircleCheck],
  retrying: ['soon', IconRefresh],
  bounced: ['late', IconMailX],
  suppressed: ['late', IconAlertTriangle],
  cancelled: ['quiet', IconBan],
  unknown: ['soon', IconHelpCircle],
};

export function MailItem({ message, mayResend }: { message: MessageView; mayResend: boolean }) {
  const t = useMailsWords();
  const again = useDeed(resend, { said: t('resent') });
  const { id, state, kind, subject, address, person, agreementCode, sentAt, notBefore, attempts, late, reason } = message;
  const [tone, icon] = LOOKS[state];
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
        <Mark tone={tone} icon={icon}>
          {t(`state.${state}`)}
        </Mark>
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
