import { Button, Group, Text } from '@mantine/core';
import type { OwnSessionView } from '@views/directory';
import { useDeed } from '../../api/deed';
import { useEndless } from '../../api/endless';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { formatInstant } from '../../words/dates';
import { endOtherSessions, endSession } from './data';
import { useAccountWords } from './words';

export function Sessions() {
  const t = useAccountWords();
  const { items, more } = useEndless<OwnSessionView>('/sessions');
  const endOthers = useDeed(endOtherSessions, { said: t('sessions.othersEnded') });
  return (
    <Panel title={t('sessions.title')}>
      <Text size="sm" mb="sm">
        {t('sessions.about')}
      </Text>
      <ul className={list.list}>
        {items.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      {more}
      {items.length > 1 && (
        <Group mt="sm">
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.run(undefined)}>
            {t('sessions.endOthers')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}

function Session({ session: { id, device, signedInAt, seenAt, isThis } }: { session: OwnSessionView }) {
  const t = useAccountWords();
  const end = useDeed(endSession, { said: t('sessions.ended') });
  const { browser, system } = device;
  const where = browser && system ? t('sessions.device', { browser, system }) : (browser ?? system ?? t('sessions.unknown'));
  const at = formatInstant(signedInAt);
  return (
    <li className={list.item}>
      <strong>{where}</strong>
      <div className={list.where}>{t('sessions.times', { at, seen: formatInstant(seenAt) })}</div>
      <div className={list.marks}>
        {isThis ? (
          <Mark tone="well">{t('sessions.this')}</Mark>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            loading={end.isPending}
            aria-label={t('sessions.endOf', { where, at })}
            onClick={() => end.run(id)}
          >
            {t('sessions.end')}
          </Button>
        )}
      </div>
    </li>
  );
}
