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

/** Where an administrator goes from. */
export function Administration() {
  const t = useAdministrationWords();
  const isAdministrator = useHasRole('administrator');
  return (
    <Page title={t('title')} about={t('about')}>
      {isAdministrator && <Checklists />}
      <ul className={list.list}>
        {PARTS.filter(({ to }) => isAdministrator || to !== '/engine').map(({ to, word, about }) => (
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
