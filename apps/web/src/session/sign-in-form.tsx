import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../api/client';
import { useDeed } from '../api/deed';
import { Refusal } from '../pieces/refusal';
import { PasskeySignIn } from './passkey-sign-in';
import { type PendingStep, SecondStep, type SignInAnswer } from './second-step';
import { useSessionWords } from './words';

/** Address and password. @param onDone after the server has set the session's cookie */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const t = useSessionWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [step, setStep] = useState<PendingStep | null>(null);
  const answered = ({ secondStep }: SignInAnswer) => (secondStep ? setStep(secondStep) : onDone());
  const signIn = useDeed(() => api.post<SignInAnswer>('/session', { email, password }), { onDone: answered, quiet: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.run(undefined);
  };
  if (step) return <SecondStep step={step} onDone={onDone} onBack={() => setStep(null)} />;
  return (
    <form onSubmit={submit}>
      <Stack>
        <Refusal problem={signIn.problem} />
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
        <PasskeySignIn onDone={onDone} />
      </Stack>
    </form>
  );
}
