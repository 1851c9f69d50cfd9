import { useQuery } from '@tanstack/react-query';
import { useWelcome } from '../../api/welcome';
import { formatInstant } from '../../words/dates';
import { lastMailQuery } from './data';
import { useMyWorkWords } from './words';

/** How much there is, and when the last reminder went out. */
export function Heading({ count }: { count: number }) {
  const t = useMyWorkWords();
  const { person } = useWelcome();
  const mails = useQuery(lastMailQuery).data;
  const last = mails?.items.find((mail) => mail.person?.id === person?.id && mail.sentAt !== null);
  const mail = last?.sentAt ? t('lastMail', { at: formatInstant(last.sentAt) }) : t('noMail');
  return (
    <>
      {count > 0 ? t('about', { count }) : t('calm')}
      {mails && ` · ${mail}`}
    </>
  );
}
