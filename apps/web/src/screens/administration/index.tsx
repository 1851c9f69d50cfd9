import { Link } from '@tanstack/react-router';
import { useHasRole } from '../../api/welcome';
import { Page } from '../../frame/page';
import list from '../../pieces/list.module.css';
import { Checklists } from './checklist';
import { useAdministrationWords } from './words';

const PARTS = [
  { to: '/cycles', word: 'cycles', about: 'cyclesAbout' },
  { to: '/ladders', word: 'ladders', about: 'laddersAbout' },
  { to: '/agencies', word: 'agencies', about: 'agenciesAbout' },
  { to: '/people', word: 'people', about: 'peopleAbout' },
  { to: '/appointments', word: 'appointments', about: 'appointmentsAbout' },
  { to: '/calendar', word: 'calendar', about: 'calendarAbout' },
  { to: '/mails', word: 'mails', about: 'mailsAbout' },
  { to: '/engine', word: 'engine', about: 'engineAbout' },
  { to: '/journal', word: 'journal', about: 'journalAbout' },
] as const;

/** What the rest of those who come here have: whoever is an operator alone sees nothing of the agreements, an auditor everything but the engine. */
const ENGINE = ['/mails', '/engine'];

/** Where an administrator goes from. */
export function Administration() {
  const t = useAdministrationWords();
  const isAdministrator = useHasRole('administrator');
  const operates = useHasRole('operator');
  const reads = useHasRole('administrator', 'coordinator', 'auditor');
  const isFor = (to: string) => (to === '/engine' ? isAdministrator || operates : reads || (operates && ENGINE.includes(to)));
  return (
    <Page title={t('title')} about={t('about')}>
      {isAdministrator && <Checklists />}
      <ul className={list.list}>
        {PARTS.filter(({ to }) => isFor(to)).map(({ to, word, about }) => (
          <li key={to} className={list.item}>
            <Link to={to} className={list.title}>
              {t(word)}
            </Link>
            <div className={list.where}>{t(about)}</div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
