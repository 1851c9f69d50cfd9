import type { Icon } from '@tabler/icons-react';
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
import type { MailAboutView } from '@views/reminders';
import { Mark, type Tone } from '../pieces/mark';
import { formatDate, formatInstant } from '../words/dates';
import { useNames } from '../words/names';
import classes from './reminders.module.css';
import { useReminderSentences } from './sentences';
import { useRemindersWords } from './words';

const LOOKS: Record<MailAboutView['state'], [Tone, Icon]> = {
  planned: ['quiet', IconClock],
  leased: ['quiet', IconSend],
  sent: ['well', IconCircleCheck],
  retrying: ['soon', IconRefresh],
  bounced: ['late', IconMailX],
  suppressed: ['late', IconAlertTriangle],
  cancelled: ['quiet', IconBan],
  unknown: ['soon', IconHelpCircle],
};

/** A mail that had something about the assignment in it, and what became of it. */
export function MailAbout({ mail }: { mail: MailAboutView }) {
  const t = useRemindersWords();
  const { say } = useNames();
  const sentences = useReminderSentences();
  const { state, sentAt, day, person, title, kind, reason, reminders } = mail;
  const [tone, icon] = LOOKS[state];
  const told = kind === 'atOnce' ? [title ?? t('atOnce')] : sentences.told(mail);
  const why = reminders.find(({ whyNot }) => whyNot)?.whyNot ?? reason;
  return (
    <li>
      <span className={classes.marks}>
        <strong>{sentAt ? formatInstant(sentAt) : formatDate(day)}</strong>
        <Mark tone={tone} icon={icon}>
          {t(`mails.state.${state}`)}
        </Mark>
      </span>
      <div>{told.join('; ')}</div>
      <div className={classes.quiet}>
        {[t('mails.to', { office: sentences.office(mail) }), person].filter(Boolean).join(' · ')}
        {why && ` · ${t('mails.why', { reason: say(why) })}`}
      </div>
    </li>
  );
}
