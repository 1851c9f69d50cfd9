import type { MailAboutView } from '@views/reminders';
import { MailStateMark } from '../pieces/mail-state-mark';
import { formatDate, formatInstant } from '../words/dates';
import { useNames } from '../words/names';
import classes from './reminders.module.css';
import { useReminderSentences } from './sentences';
import { useRemindersWords } from './words';

/** A mail that had something about the assignment in it, and what became of it. */
export function MailAbout({ mail }: { mail: MailAboutView }) {
  const t = useRemindersWords();
  const { say } = useNames();
  const sentences = useReminderSentences();
  const { state, sentAt, day, person, title, kind, reason, reminders } = mail;
  const told = kind === 'atOnce' ? [title ?? t('atOnce')] : sentences.told(mail);
  const why = reminders.find(({ whyNot }) => whyNot)?.whyNot ?? reason;
  return (
    <li>
      <span className={classes.marks}>
        <strong>{sentAt ? formatInstant(sentAt) : formatDate(day)}</strong>
        <MailStateMark state={state} />
      </span>
      <div>{told.join('; ')}</div>
      <div className={classes.quiet}>
        {[t('mails.to', { office: sentences.office(mail) }), person].filter(Boolean).join(' · ')}
        {why && ` · ${t('mails.why', { reason: say(why) })}`}
      </div>
    </li>
  );
}
