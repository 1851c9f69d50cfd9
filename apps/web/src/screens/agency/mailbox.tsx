import { Button, Group, TextInput } from '@mantine/core';
import type { OfficeDetail } from '@views/directory';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useNames } from '../../words/names';
import { setMailbox } from './data';
import { useAgencyWords } from './words';

/** The office's own address: it gets what the holders get. */
export function Mailbox({ office }: { office: OfficeDetail }) {
  const t = useAgencyWords();
  const { titleOf } = useNames();
  const [address, setAddress] = useState(office.mailbox ?? '');
  const save = useDeed(setMailbox(office.id), { said: t('mailboxSaved'), quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.run(address.trim() || null);
  };
  return (
    <form onSubmit={send}>
      <Group align="flex-end" wrap="wrap">
        <TextInput
          label={t('mailbox')}
          type="email"
          flex="1 1 14rem"
          maw={360}
          value={address}
          error={save.refused}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          loading={save.isPending}
          disabled={address.trim() === (office.mailbox ?? '')}
          aria-label={t('mailboxSaveOf', { office: titleOf(office) })}
        >
          {t('mailboxSave')}
        </Button>
      </Group>
    </form>
  );
}
