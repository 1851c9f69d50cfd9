import { Button } from '@mantine/core';
import type { DelegateView } from '@views/directory';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { endDelegate } from './data';
import { useTerm } from './term';
import { useAccountWords } from './words';

export function Delegate({ delegate }: { delegate: DelegateView }) {
  const t = useAccountWords();
  const [today, term] = [useToday(), useTerm()];
  const end = useDeed(endDelegate, { said: t('delegate.ended') });
  const { id, name, email, validFrom } = delegate;
  return (
    <li className={list.item}>
      <strong>{name}</strong>
      <div className={list.where}>{email}</div>
      <div className={list.marks}>
        <Mark tone={validFrom > today ? 'quiet' : 'well'}>{term(delegate)}</Mark>
        <Button
          size="compact-sm"
          variant="default"
          loading={end.isPending}
          aria-label={t('delegate.endOf', { name })}
          onClick={() => end.run(id)}
        >
          {t('delegate.end')}
        </Button>
      </div>
    </li>
  );
}
