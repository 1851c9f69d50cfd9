import type { MailAboutView, OwedAboutView, UpcomingReminder } from '@views/reminders';
import { formatDate } from '../words/dates';
import { useNames } from '../words/names';
import { usePeriod } from '../words/period';
import { useWords } from '../words/words';
import { useRemindersWords } from './words';

type Step = Pick<UpcomingReminder, 'subjectKind' | 'rung'>;

/** Reminders as a person would say them. */
export function useReminderSentences() {
  const [t, words, period, { say }] = [useRemindersWords(), useWords(), usePeriod(), useNames()];
  const subject = ({ subjectKind, period: key }: { subjectKind: UpcomingReminder['subjectKind']; period: string | null }) =>
    key ? t('ofPeriod', { what: t(`subject.${subjectKind}`), period: period(key) }) : t(`subject.${subjectKind}`);
  const rung = ({ subjectKind, rung: label }: Step) => {
    const days = Number(label);
    if (subjectKind === 'stale') return t('rung.silent', { count: days });
    if (days === 0) return t('rung.on');
    return days < 0 ? t('rung.before', { count: -days }) : t('rung.after', { count: days });
  };
  const office = ({ role, agency }: Pick<UpcomingReminder, 'role' | 'agency'>) =>
    role && agency ? `${words(`role.${role}`)}, ${say(agency)}` : t('nobody');
  return {
    office,
    day: ({ date }: UpcomingReminder) => formatDate(date),
    upcoming: (one: UpcomingReminder) => {
      const to = one.recipients.length > 0 ? `${office(one)} (${one.recipients.join(', ')})` : office(one);
      return t('upcoming', { kind: t(`kind.${one.kind}`), subject: subject(one), rung: rung(one), to });
    },
    quiet: (one: OwedAboutView) => {
      const date = formatDate(one.whyQuiet === 'held' && one.heldUntil ? one.heldUntil : one.deadline);
      return one.whyQuiet ? t(`quiet.${one.whyQuiet}`, { subject: subject(one), date }) : '';
    },
    told: (mail: MailAboutView) =>
      mail.reminders.map((one) => t('told', { kind: t(`kind.${one.kind}`), subject: t(`subject.${one.subjectKind}`), rung: rung(one) })),
  };
}
