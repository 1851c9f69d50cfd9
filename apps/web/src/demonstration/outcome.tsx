import { Anchor } from '@mantine/core';
import { useWelcome } from '../api/welcome';
import { formatInstant } from '../words/dates';
import { HAPPENINGS } from './data';
import type { Journey } from './journey';
import { useDemonstrationWords } from './words';

/** What happened on the way, and where its mails can be read. */
export function Outcome({ journey: { at, happened, isLate } }: { journey: Journey }) {
  const t = useDemonstrationWords();
  const { demonstration } = useWelcome();
  const found = HAPPENINGS.filter((one) => happened[one] > 0).map((one) => t(`happened.${one}`, { count: happened[one] }));
  return (
    <>
      <span>
        {t('arrived', { at: formatInstant(at), what: found.length > 0 ? found.join(', ') : t('nothing') })} {isLate && t('late')}
      </span>
      {demonstration?.mailbox && happened.mails > 0 && <Anchor href="/mailbox">{t('mailbox')}</Anchor>}
    </>
  );
}
