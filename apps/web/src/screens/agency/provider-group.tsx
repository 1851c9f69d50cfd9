import { Button, Group, TextInput } from '@mantine/core';
import type { OfficeDetail } from '@views/directory';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useWelcome } from '../../api/welcome';
import { useNames } from '../../words/names';
import { setProviderGroup } from './data';
import { useAgencyWords } from './words';

/** The group at the provider of single sign-on whose members hold the office. */
export function ProviderGroup({ office }: { office: OfficeDetail }) {
  const t = useAgencyWords();
  const { titleOf } = useNames();
  const { provider } = useWelcome();
  const [group, setGroup] = useState(office.providerGroup ?? '');
  const save = useDeed(setProviderGroup(office.id), { said: t('groupSaved'), quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.run(group.trim() || null);
  };
  if (!provider && !office.providerGroup) return null;
  return (
    <form onSubmit={send}>
      <Group align="flex-end" wrap="wrap">
        <TextInput
          label={t('group')}
          description={t('groupHint')}
          flex="1 1 14rem"
          maw={360}
          value={group}
          error={save.refused}
          onChange={(event) => setGroup(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          loading={save.isPending}
          disabled={group.trim() === (office.providerGroup ?? '')}
          aria-label={t('groupSaveOf', { office: titleOf(office) })}
        >
          {t('groupSave')}
        </Button>
      </Group>
    </form>
  );
}
