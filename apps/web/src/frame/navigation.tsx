import { Link } from '@tanstack/react-router';
import { useDecides } from '../api/offices';
import { useWelcome } from '../api/welcome';
import classes from './frame.module.css';
import { placesFor } from './home';
import { useFrameWords } from './words';

export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useFrameWords();
  const { offices } = useWelcome();
  const decides = useDecides('viceChair');
  return (
    <nav aria-label={t('navigation')}>
      <ul className={classes.list}>
        {placesFor(offices.map((office) => office.role)).map(({ to, word, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.place} activeProps={{ 'aria-current': 'page' }} onClick={onGo}>
              <Icon size={20} aria-hidden />
              {t(word === 'portfolio' && !decides ? 'portfolioOfDelegate' : word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
