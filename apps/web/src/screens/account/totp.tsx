import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { FactorAddedView, TotpSetUpView } from '@views/directory';
import type { Instant } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { ConfirmButton } from '../../pieces/confirm-button';
import { formatInstant } from '../../words/dates';
import classes from './account.module.css';
import { beginTotp, confirmTotp, removeTotp } from './factors-data';
import { QrPicture } from './qr-picture';
import { useAccountWords } from './words';

/** The app with codes: set up by showing it a secret and giving back one code. */
export function Totp({ since, onAdded }: { since: Instant | null; onAdded: (added: FactorAddedView) => void }) {
  const t = useAccountWords();
  const [setUp, setSetUp] = useState<TotpSetUpView | null>(null);
  const begin = useDeed(beginTotp, { onDone: setSetUp });
  const done = (added: FactorAddedView) => {
    setSetUp(null);
    onAdded(added);
  };
  return (
    <Stack gap="sm" className={classes.narrow}>
      <Title order={3}>{t('factors.totp.title')}</Title>
      <Text size="sm">{since ? t('factors.totp.since', { at: formatInstant(since) }) : t('factors.totp.none')}</Text>
      {since && (
        <ConfirmButton
          label={t('factors.totp.remove')}
          question={t('factors.totp.removeAbout')}
          said={t('factors.totp.removed')}
          deed={removeTotp}
        />
      )}
      {!since && !setUp && (
        <Group>
          <Button variant="default" loading={begin.isPending} onClick={() => begin.run(undefined)}>
            {t('factors.totp.begin')}
          </Button>
        </Group>
      )}
      {!since && setUp && <SetUp setUp={setUp} onDone={done} />}
    </Stack>
  );
}

function SetUp({ setUp: { secret, picture }, onDone }: { setUp: TotpSetUpView; onDone: (added: FactorAddedView) => void }) {
  const t = useAccountWords();
  const [code, setCode] = useState('');
  const confirm = useDeed(confirmTotp, { said: t('factors.totp.added'), onDone, quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    confirm.run(code);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Text size="sm">{t('factors.totp.scan')}</Text>
        <QrPicture qr={picture} label={t('factors.totp.picture')} />
        <dl className={classes.facts}>
          <dt>{t('factors.totp.secret')}</dt>
          <dd>
            <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </dd>
        </dl>
        <TextInput
          label={t('factors.totp.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={confirm.refused}
        />
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            {t('factors.totp.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
