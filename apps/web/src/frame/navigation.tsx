import { Link, useLocation } from '@tanstack/react-router';
import { useDecides } from '../api/offices';
import { useWelcome } from '../api/welcome';
import classes from './frame.module.css';
import { placesFor } from './home';
import { useFrameWords } from './words';

/** The screens that one reaches from there only. */
const UNDER_ADMINISTRATION = ['/cycles', '/ladders', '/agencies', '/people', '/appointments', '/calendar', '/mails', '/engine', '/journal'];

const isUnderAdministration = (path: string): boolean => UNDER_ADMINISTRATION.some((place) => `${path}/`.startsWith(`${place}/`));

export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useFrameWords();
  const { offices } = useWelcome();
  const decides = useDecides('viceChair');
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <nav aria-label={t('navigation')}>
      <ul className={classes.list}>
        {placesFor(offices.map((office) => office.role)).map(({ to, word, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={classes.place}
              activeProps={{ 'aria-current': 'page' }}
              data-within={to === '/administration' && isUnderAdministration(path)}
              onClick={onGo}
            >
              <Icon size={20} aria-hidden />
              {t(word === 'portfolio' && !decides ? 'portfolioOfDelegate' : word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
