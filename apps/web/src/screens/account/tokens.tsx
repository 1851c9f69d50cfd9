import { Button, Text } from '@mantine/core';
import type { ApiTokenView } from '@views/directory';
import { useDeed } from '../../api/deed';
import { useEndless } from '../../api/endless';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { formatInstant } from '../../words/dates';
import { revokeToken } from './data';
import { TokenForm } from './token-form';
import { useAccountWords } from './words';

/** Keys with which programs act for oneself. */
export function Tokens() {
  const t = useAccountWords();
  const { items, more } = useEndless<ApiTokenView>('/account/tokens');
  return (
    <Panel title={t('tokens.title')}>
      <Text size="sm" mb="sm">
        {t('tokens.about')}
      </Text>
      {items.length === 0 ? (
        <Text size="sm">{t('tokens.none')}</Text>
      ) : (
        <ul className={list.list}>
          {items.map((token) => (
            <Token key={token.id} token={token} />
          ))}
        </ul>
      )}
      {more}
      <TokenForm />
    </Panel>
  );
}

function Token({ token: { id, name, scope, prefix, expiresAt, lastUsedAt, revokedAt, works } }: { token: ApiTokenView }) {
  const t = useAccountWords();
  const revoke = useDeed(revokeToken, { said: t('tokens.revoked') });
  const used = lastUsedAt ? t('tokens.used', { at: formatInstant(lastUsedAt) }) : t('tokens.unused');
  return (
    <li className={list.item}>
      <strong>{name}</strong>
      <div className={list.where}>
        {prefix}… · {t(`tokens.scope.${scope}`)} · {used}
      </div>
      <div className={list.marks}>
        <Mark tone={works ? 'well' : 'quiet'}>
          {revokedAt
            ? t('tokens.isRevoked', { at: formatInstant(revokedAt) })
            : t(works ? 'tokens.until' : 'tokens.ended', { at: formatInstant(expiresAt) })}
        </Mark>
        {works && (
          <Button
            size="compact-sm"
            variant="default"
            loading={revoke.isPending}
            aria-label={t('tokens.revokeOf', { name })}
            onClick={() => revoke.run(id)}
          >
            {t('tokens.revoke')}
          </Button>
        )}
      </div>
    </li>
  );
}
