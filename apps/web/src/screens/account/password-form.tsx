import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Account } from '../../api/account';
import { useDeed } from '../../api/deed';
import { Panel } from '../../pieces/panel';
import classes from './account.module.css';
import { setPassword } from './data';
import { useAccountWords } from './words';

export function PasswordForm({ account: { hasPassword, passwordRules } }: { account: Account }) {
  const t = useAccountWords();
  const [current, setCurrent] = useState('');
  const [password, setNew] = useState('');
  const onDone = () => {
    setCurrent('');
    setNew('');
  };
  const change = useDeed(setPassword, { said: t('password.saved'), onDone, quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.run({ password, ...(hasPassword && { current }) });
  };
  const isCurrentWrong = change.problem?.code === 'signIn.refused';
  const toggle = { 'aria-label': t('password.show') };
  return (
    <Panel title={t('password.title')}>
      <form onSubmit={send}>
        <Stack gap="sm" className={classes.narrow}>
          <Text size="sm">{hasPassword ? t('password.about') : t('password.none')}</Text>
          {hasPassword && (
            <PasswordInput
              label={t('password.current')}
              autoComplete="current-password"
              required
              value={current}
              onChange={(event) => setCurrent(event.currentTarget.value)}
              error={isCurrentWrong && t('password.wrong')}
              visibilityToggleButtonProps={toggle}
            />
          )}
          <PasswordInput
            label={t('password.new')}
            description={t('password.rules', passwordRules)}
            autoComplete="new-password"
            required
            value={password}
            onChange={(event) => setNew(event.currentTarget.value)}
            error={isCurrentWrong ? undefined : change.refused}
            visibilityToggleButtonProps={toggle}
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {hasPassword ? t('password.save') : t('password.set')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
