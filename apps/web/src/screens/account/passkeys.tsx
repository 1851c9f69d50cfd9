import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { FactorAddedView, PasskeyView } from '@views/directory';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { ConfirmButton } from '../../pieces/confirm-button';
import list from '../../pieces/list.module.css';
import { knowsPasskeys } from '../../session/passkey';
import { formatInstant } from '../../words/dates';
import classes from './account.module.css';
import { addPasskey, removePasskey } from './factors-data';
import { useAccountWords } from './words';

/** Keys of one's computers and phones, each by the name that one gave it. */
export function Passkeys({ passkeys, onAdded }: { passkeys: readonly PasskeyView[]; onAdded: (added: FactorAddedView) => void }) {
  const t = useAccountWords();
  return (
    <Stack gap="sm">
      <Title order={3}>{t('factors.passkeys.title')}</Title>
      <Text size="sm">{t('factors.passkeys.about')}</Text>
      {passkeys.length === 0 && <Text size="sm">{t('factors.passkeys.none')}</Text>}
      {passkeys.length > 0 && (
        <ul className={list.list}>
          {passkeys.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {knowsPasskeys() ? <NewPasskey onAdded={onAdded} /> : <Text size="sm">{t('factors.passkeys.unknown')}</Text>}
    </Stack>
  );
}

function Passkey({ passkey: { id, name, addedAt, usedAt } }: { passkey: PasskeyView }) {
  const t = useAccountWords();
  const at = formatInstant(addedAt);
  return (
    <li className={list.item}>
      <strong>{name}</strong>
      <div className={list.where}>
        {usedAt ? t('factors.passkeys.times', { at, used: formatInstant(usedAt) }) : t('factors.passkeys.unused', { at })}
      </div>
      <ConfirmButton
        label={t('factors.passkeys.remove', { name })}
        question={t('factors.passkeys.removeAbout')}
        said={t('factors.passkeys.removed')}
        deed={() => removePasskey(id)}
      />
    </li>
  );
}

function NewPasskey({ onAdded }: { onAdded: (added: FactorAddedView) => void }) {
  const t = useAccountWords();
  const [name, setName] = useState('');
  const onDone = (added: FactorAddedView) => {
    setName('');
    onAdded(added);
  };
  const add = useDeed((wanted: string) => addPasskey(wanted, t('factors.passkeys.failed')), {
    said: t('factors.passkeys.added'),
    onDone,
    quiet: true,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.run(name);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" className={classes.narrow}>
        <TextInput
          label={t('factors.passkeys.name')}
          description={t('factors.passkeys.nameHint')}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={add.refused}
        />
        <Group>
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('factors.passkeys.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
