import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { IdentityView } from '@views/directory';
import { useDeed } from '../../api/deed';
import list from '../../pieces/list.module.css';
import { Panel } from '../../pieces/panel';
import { formatInstant } from '../../words/dates';
import { identitiesQuery, linkAtProvider, unlink } from './data';
import { useAccountWords } from './words';

/** The accounts at the provider of single sign-on by which one signs in; nothing where none is configured. */
export function Identities() {
  const t = useAccountWords();
  const { data } = useQuery(identitiesQuery);
  const link = useDeed(linkAtProvider, { onDone: ({ url }) => window.location.assign(url) });
  if (!data?.label) return null;
  return (
    <Panel title={t('provider.title')}>
      <Text size="sm" mb="sm">
        {data.items.length === 0 ? t('provider.none', { provider: data.label }) : t('provider.about')}
      </Text>
      {data.items.length > 0 && (
        <ul className={list.list}>
          {data.items.map((identity) => (
            <Identity key={identity.id} identity={identity} />
          ))}
        </ul>
      )}
      <Group mt="sm">
        <Button variant="default" loading={link.isPending} onClick={() => link.run(undefined)}>
          {t('provider.link')}
        </Button>
      </Group>
    </Panel>
  );
}

function Identity({ identity: { id, issuer, linkedAt, usedAt } }: { identity: IdentityView }) {
  const t = useAccountWords();
  const end = useDeed(unlink, { said: t('provider.unlinked') });
  return (
    <li className={list.item}>
      <strong>{new URL(issuer).host}</strong>
      <div className={list.where}>
        {t('provider.linked', { at: formatInstant(linkedAt) })}
        {usedAt && ` · ${t('provider.used', { at: formatInstant(usedAt) })}`}
      </div>
      <div className={list.marks}>
        <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.run(id)}>
          {t('provider.unlink')}
        </Button>
      </div>
    </li>
  );
}
