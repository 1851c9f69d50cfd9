import { Button, Text } from '@mantine/core';
import type { SuppressionView } from '@views/mail';
import { useDeed } from '../../api/deed';
import { useEndless } from '../../api/endless';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { formatInstant } from '../../words/dates';
import { lift } from './data';
import { useMailsWords } from './words';

/** Addresses that bounced; after three bounces nothing is sent to one until an administrator says so. */
export function Suppressions() {
  const t = useMailsWords();
  const { items, more } = useEndless<SuppressionView>('/suppressions');
  return (
    <Panel title={t('suppressions')}>
      {items.length === 0 ? (
        <Text c="dimmed">{t('noSuppressions')}</Text>
      ) : (
        <ul className={list.list}>
          {items.map((suppression) => (
            <Suppression key={suppression.address} suppression={suppression} />
          ))}
        </ul>
      )}
      {more}
    </Panel>
  );
}

function Suppression({ suppression }: { suppression: SuppressionView }) {
  const t = useMailsWords();
  const { address, owner, bounces, suppressedAt, lastBouncedAt, lastReason } = suppression;
  const writeAgain = useDeed(lift, { said: t('lifted') });
  return (
    <li className={list.item}>
      <strong>{[address, owner].filter(Boolean).join(' · ')}</strong>
      <div className={list.where}>{t('bounces', { count: bounces, at: formatInstant(lastBouncedAt), reason: lastReason })}</div>
      <div className={list.marks}>
        <Mark tone={suppressedAt ? 'late' : 'quiet'}>
          {suppressedAt ? t('stopped', { at: formatInstant(suppressedAt) }) : t('stillSent')}
        </Mark>
        {suppressedAt && (
          <Button
            size="compact-sm"
            variant="default"
            loading={writeAgain.isPending}
            aria-label={t('liftOf', { address })}
            onClick={() => writeAgain.run(address)}
          >
            {t('lift')}
          </Button>
        )}
      </div>
    </li>
  );
}
