import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../api/client';
import { useDeed, useProblemWords } from '../api/deed';
import { useSessionWords } from './words';

/** Address and password. @param onDone after the server has set the session's cookie */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const t = useSessionWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const problemWords = useProblemWords();
  const signIn = useDeed(() => api.post('/session', { email, password }), { onDone, quiet: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.run(undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {signIn.problem && (
          <Alert color="red" variant="outline" role="alert">
            {problemWords(signIn.problem)}
          </Alert>
        )}
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}
